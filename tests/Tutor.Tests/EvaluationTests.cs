namespace Tutor.Tests;

public sealed class EvaluationTests
{
    private static readonly GptConfig small = new()
    {
        VocabSize = 8,
        ContextLength = 9,
        EmbeddingSize = 8,
        HeadCount = 2,
        LayerCount = 1,
        Dropout = 0.5, // off while measuring
    };

    private static readonly int[] text = [1, 2, 3, 5, 7, 0, 4, 6];

    [Fact]
    public void The_loss_is_the_mean_over_tokens_and_not_over_batches()
    {
        using var model = Numbers.Randomized(new Gpt(small, seed: 1), seed: 2);
        int[][] documents = [text, [5, 6], [1, 3, 2]];
        var data = new DocumentWindows(documents, small.ContextLength, seed: 1);

        var loss = Evaluation.Loss(model, data.InOrder(batchSize: 2));

        var expected = documents.SelectMany(d => Evaluation.TokenLosses(model, d)).Average();
        Assert.Equal(expected, loss, precision: 4);
    }

    [Fact]
    public void Losses_of_tokens_are_the_logarithms_of_their_probabilities()
    {
        using var model = Numbers.Randomized(new Gpt(small, seed: 1), seed: 2);

        var losses = Evaluation.TokenLosses(model, text);

        Assert.Equal(text.Length - 1, losses.Length);
        for (var i = 1; i < text.Length; i++)
        {
            var distribution = NextToken.Distribution(
                model, text[..i], new SamplerConfig { Temperature = 1 });
            Assert.Equal(-Math.Log(distribution[text[i]]), losses[i - 1], precision: 4);
        }
    }

    [Fact]
    public void There_must_be_something_to_predict()
    {
        using var model = new Gpt(small, seed: 1);

        Assert.Contains("no tokens", Assert.Throws<ArgumentException>(
            () => Evaluation.Loss(model, [])).Message);
        Assert.Contains("1 tokens leave nothing", Assert.Throws<ArgumentException>(
            () => Evaluation.TokenLosses(model, [1])).Message);
    }
}
