namespace Tutor.Tests;

public sealed class CausalSelfAttentionTests
{
    private static readonly string[] projections = ["query", "key", "value"];

    [Fact]
    public void A_token_never_sees_the_future()
    {
        using var scope = NewDisposeScope();
        using var attention = Randomized(embeddingSize: 8, headCount: 2);
        var before = Numbers.Normal(2, 1, 5, 8);
        var after = before.clone();
        after[0, 3..] = Numbers.Normal(3, 2, 8); // change tokens 3 and 4 only

        var unchanged = attention.call(before);
        var recomputed = attention.call(after);

        Numbers.AssertEqual(unchanged[0, ..3], recomputed[0, ..3], tolerance: 0);
        Assert.False(unchanged[0, 3..].allclose(recomputed[0, 3..])); // they did change
    }

    [Fact]
    public void A_token_sees_every_token_before_it()
    {
        using var scope = NewDisposeScope();
        using var attention = Randomized(embeddingSize: 8, headCount: 2);
        var before = Numbers.Normal(2, 1, 5, 8);
        var after = before.clone();
        after[0, 0] = Numbers.Normal(3, 8);

        var moved = (attention.call(before) - attention.call(after)).abs().amax([0, 2]); // [T]

        Assert.All(moved.data<float>().ToArray(), distance => Assert.True(distance > 1e-3));
    }

    [Fact]
    public void It_agrees_with_the_reference_numbers()
    {
        using var scope = NewDisposeScope();
        var reference = Fixtures.Read("reference-blocks/attention.safetensors");
        using var attention = new CausalSelfAttention(3 * 64, headCount: 3, dropout: 0);

        // The reference has queries, keys and values, ours a stream: they lie side by side in it
        // and each projection picks its own for the first of three heads.
        foreach (var (i, name) in projections.Index())
        {
            var pick = zeros(192, 192);
            pick[..64, (64 * i)..(64 * i + 64)] = eye(64);
            Numbers.Set(attention, $"{name}.weight", pick);
            Numbers.Set(attention, $"{name}.bias", zeros(192));
        }
        Numbers.Set(attention, "projection.weight", eye(192));
        Numbers.Set(attention, "projection.bias", zeros(192));
        var stream = cat([reference["q"], reference["k"], reference["v"]], -1).flatten(0, 1);

        var expected = reference["expected"].flatten(0, 1);
        Numbers.AssertEqual(expected, attention.call(stream)[.., .., ..64], tolerance: 1e-6);
    }

    [Fact]
    public void It_agrees_with_the_multi_head_attention_of_TorchSharp()
    {
        using var scope = NewDisposeScope();
        using var attention = Randomized(embeddingSize: 12, headCount: 3);
        using var theirs = nn.MultiheadAttention(12, 3);
        using (no_grad())
        {
            Tensor Joined(string kind) => cat([.. projections
                .Select(name => attention.get_parameter($"{name}.{kind}")!)], 0);
            var weights = theirs.named_parameters()
                .ToDictionary(entry => entry.name, entry => entry.parameter);
            weights["in_proj_weight"].copy_(Joined("weight"));
            weights["in_proj_bias"].copy_(Joined("bias"));
            weights["out_proj.weight"].copy_(attention.get_parameter("projection.weight")!);
            weights["out_proj.bias"].copy_(attention.get_parameter("projection.bias")!);
        }
        var x = Numbers.Normal(2, 2, 5, 12);
        var sequenceFirst = x.transpose(0, 1);
        var future = full(5, 5, float.NegativeInfinity).triu(1);

        var (expected, meanWeights) = theirs.call(
            sequenceFirst, sequenceFirst, sequenceFirst, null, true, future);

        Numbers.AssertEqual(expected.transpose(0, 1), attention.call(x), tolerance: 1e-5);
        Numbers.AssertEqual(meanWeights, attention.Weights(x).mean([1]), tolerance: 1e-5);
    }

    [Fact]
    public void Weights_are_shares_of_the_past()
    {
        using var scope = NewDisposeScope();
        using var attention = Randomized(embeddingSize: 8, headCount: 4);

        var weights = attention.Weights(Numbers.Normal(2, 2, 6, 8)); // [B, H, T, T]

        Assert.Equal([2, 4, 6, 6], weights.shape);
        Numbers.AssertEqual(ones(2, 4, 6), weights.sum(-1), tolerance: 1e-6);
        Numbers.AssertEqual(zeros(2, 4, 6, 6), weights.triu(1), tolerance: 0);
    }

    [Theory]
    [InlineData(8, 3)]
    [InlineData(8, 0)]
    [InlineData(8, 16)]
    public void Heads_that_do_not_divide_the_width_are_refused(int width, int heads)
    {
        var error = Assert.Throws<ArgumentException>(
            () => new CausalSelfAttention(width, heads, dropout: 0));

        Assert.Contains($"{heads} heads cannot share {width} features", error.Message);
    }

    private static CausalSelfAttention Randomized(int embeddingSize, int headCount) =>
        Numbers.Randomized(new CausalSelfAttention(embeddingSize, headCount, dropout: 0), seed: 1);
}
