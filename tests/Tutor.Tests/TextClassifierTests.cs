namespace Tutor.Tests;

public sealed class TextClassifierTests
{
    private static readonly GptConfig small = new()
    {
        VocabSize = 10,
        ContextLength = 8,
        EmbeddingSize = 16,
        HeadCount = 2,
        LayerCount = 1,
    };

    /// <summary>Texts that hold a 9 somewhere, and texts that do not.</summary>
    private static LabeledTokens[] Examples(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var text = Enumerable.Range(0, random.Next(3, 9)).Select(_ => random.Next(9)).ToArray();
            if (i % 2 == 1)
                text[random.Next(text.Length)] = 9;
            return new LabeledTokens(text, i % 2);
        })];
    }

    private static readonly TrainerConfig config = new()
    {
        Steps = 120,
        BatchSize = 16,
        PeakLearningRate = 1e-2,
        WarmupSteps = 5,
    };

    [Fact]
    public void A_text_is_judged_the_same_alone_and_beside_a_longer_one()
    {
        using var scope = NewDisposeScope();
        using var classifier = Classifier();
        int[] text = [1, 2, 3];

        var alone = classifier.Score([text]);
        var beside = classifier.Score([text, [4, 5, 6, 7, 8, 9, 0]]);

        Numbers.AssertEqual(alone[0], beside[0], tolerance: 1e-5);
    }

    [Fact]
    public void It_learns_what_the_labels_say()
    {
        using var classifier = new TextClassifier(new Gpt(small, seed: 1), classCount: 2, seed: 1);

        var reports = ClassifierTrainer.Train(
            classifier, Examples(200, seed: 1), classifier.parameters(), config).ToArray();

        Assert.InRange(reports[0].Loss, 0.4, 1.2); // about ln 2
        Assert.True(classifier.Accuracy(Examples(200, seed: 2)) > 0.95);
    }

    [Fact]
    public void Training_the_head_alone_leaves_the_model_as_it_is()
    {
        using var scope = NewDisposeScope();
        using var classifier = Classifier();
        var model = classifier.Model.parameters().Select(p => p.clone()).ToArray();
        var head = classifier.HeadParameters.Select(p => p.clone()).ToArray();

        _ = ClassifierTrainer.Train(classifier, Examples(20, seed: 1),
            classifier.HeadParameters, config with { Steps = 5 }).Count();

        Assert.All(classifier.Model.parameters().Zip(model),
            pair => Numbers.AssertEqual(pair.Second, pair.First, tolerance: 0));
        Assert.All(classifier.Model.parameters(),
            p => Assert.Null(p.grad)); // nor was the time spent to compute their gradients
        Assert.All(classifier.HeadParameters.Zip(head),
            pair => Assert.False(pair.Second.allclose(pair.First)));
        Assert.All(classifier.parameters(), p => Assert.True(p.requires_grad)); // thawed again
    }

    [Fact]
    public void A_label_that_is_no_class_is_named()
    {
        using var classifier = Classifier();

        var error = Assert.Throws<ArgumentException>(() => ClassifierTrainer.Train(
            classifier, [new([1], 0), new([1], 2)], classifier.parameters(), config));

        Assert.Equal("Example 1 has the label 2; the classes are 0 to 1.", error.Message);
    }

    [Fact]
    public void What_cannot_be_judged_is_refused()
    {
        using var classifier = Classifier();

        Assert.Contains("empty text", Assert.Throws<ArgumentException>(
            () => classifier.Predict([[]])).Message);
        Assert.Contains("1 to 8 tokens at once, got 9", Assert.Throws<ArgumentException>(
            () => classifier.Predict([new int[9]])).Message);
        Assert.Contains("1 classes", Assert.Throws<ArgumentException>(
            () => new TextClassifier(classifier.Model, classCount: 1, seed: 1)).Message);
        Assert.Contains("no examples", Assert.Throws<ArgumentException>(() =>
            ClassifierTrainer.Train(classifier, [], classifier.parameters(), config)).Message);
    }

    private static TextClassifier Classifier() => Numbers.Randomized(
        new TextClassifier(new Gpt(small, seed: 1), classCount: 2, seed: 1), seed: 3);
}
