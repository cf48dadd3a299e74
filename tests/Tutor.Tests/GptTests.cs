namespace Tutor.Tests;

public sealed class GptTests
{
    private static readonly GptConfig small = new()
    {
        VocabSize = 11,
        ContextLength = 6,
        EmbeddingSize = 8,
        HeadCount = 2,
        LayerCount = 2,
    };

    [Fact]
    public void A_token_never_sees_the_future()
    {
        using var scope = NewDisposeScope();
        using var model = Numbers.Randomized(new Gpt(small, seed: 1), seed: 2);

        var before = model.call(Tokens(1, 2, 3, 4, 5));
        var after = model.call(Tokens(1, 2, 3, 9, 10));

        Numbers.AssertEqual(before[0, ..3], after[0, ..3], tolerance: 0);
        Assert.False(before[0, 3..].allclose(after[0, 3..]));
    }

    [Fact]
    public void The_order_of_tokens_matters()
    {
        using var scope = NewDisposeScope();
        using var model = Numbers.Randomized(new Gpt(small, seed: 1), seed: 2);

        var oneWay = model.call(Tokens(1, 2, 3))[0, 2];
        var otherWay = model.call(Tokens(2, 1, 3))[0, 2];

        Assert.False(oneWay.allclose(otherWay));
    }

    [Fact]
    public void The_parameters_are_as_many_as_the_config_says()
    {
        using var model = new Gpt(small, seed: 1);

        Assert.Equal(small.ParameterCount, model.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void A_fresh_model_finds_every_token_about_equally_likely()
    {
        using var scope = NewDisposeScope();
        using var model = new Gpt(small with { VocabSize = 50, EmbeddingSize = 64 }, seed: 1);
        var tokens = Tokens(1, 2, 3, 4, 5, 6);

        var loss = NextTokenLoss.Mean(model.call(tokens), Tokens(7, 8, 9, 10, 11, 12));

        Assert.InRange(loss.item<float>(), Math.Log(50) - 0.5, Math.Log(50) + 0.5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model_and_another_seed_another()
    {
        using var scope = NewDisposeScope();
        using var one = new Gpt(small, seed: 1);
        using var same = new Gpt(small, seed: 1);
        using var other = new Gpt(small, seed: 2);

        Numbers.AssertEqual(one.call(Tokens(1, 2)), same.call(Tokens(1, 2)), tolerance: 0);
        Assert.False(one.call(Tokens(1, 2)).allclose(other.call(Tokens(1, 2))));
    }

    [Fact]
    public void Attention_weights_come_from_every_block()
    {
        using var scope = NewDisposeScope();
        using var model = new Gpt(small, seed: 1);

        var weights = model.AttentionWeights(Tokens(1, 2, 3));

        Assert.Equal(2, weights.Count);
        Assert.All(weights, block =>
            Numbers.AssertEqual(ones(1, 2, 3), block.sum(-1), tolerance: 1e-6));
    }

    [Fact]
    public void More_tokens_than_the_context_holds_are_refused()
    {
        using var scope = NewDisposeScope();
        using var model = new Gpt(small, seed: 1);

        var error = Assert.Throws<ArgumentException>(
            () => model.call(Tokens(1, 2, 3, 4, 5, 6, 7)));

        Assert.Equal("The model reads 1 to 6 tokens at once, got 7.", error.Message);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_refused(int token)
    {
        using var scope = NewDisposeScope();
        using var model = new Gpt(small, seed: 1);

        var error = Assert.Throws<ArgumentException>(() => model.call(Tokens(1, token)));

        Assert.Equal(
            $"Token {token} is outside the vocabulary of 11 tokens.", error.Message);
    }

    private static Tensor Tokens(params long[] tokens) => tensor(tokens).unsqueeze(0);
}
