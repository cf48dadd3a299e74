namespace Tutor.Tests;

public sealed class FeedForwardTests
{
    [Fact]
    public void It_agrees_with_the_reference_numbers()
    {
        using var scope = NewDisposeScope();
        var reference = Fixtures.Read("reference-blocks/feed-forward.safetensors");
        using var layer = new FeedForward(64);

        // The reference widens twice and has no bias; ours widens four times. Zero weights in the
        // second half add gelu(0) = 0.
        Numbers.Set(layer, "widen.weight", cat([reference["w1.weight"], zeros(128, 64)], 0));
        Numbers.Set(layer, "narrow.weight", cat([reference["w2.weight"], zeros(64, 128)], 1));
        Numbers.Set(layer, "widen.bias", zeros(256));
        Numbers.Set(layer, "narrow.bias", zeros(64));

        Numbers.AssertEqual(
            reference["expected"], layer.call(reference["input"]), tolerance: 1e-6);
    }

    [Fact]
    public void It_agrees_with_the_modules_of_TorchSharp()
    {
        using var scope = NewDisposeScope();
        using var layer = Numbers.Randomized(new FeedForward(6), seed: 1);
        using var theirs = nn.Sequential(nn.Linear(6, 24), nn.GELU(), nn.Linear(24, 6));
        foreach (var (ours, copy) in layer.parameters().Zip(theirs.parameters()))
            using (no_grad())
                copy.copy_(ours);
        var x = Numbers.Normal(2, 2, 3, 6);

        Numbers.AssertEqual(theirs.call(x), layer.call(x), tolerance: 1e-5);
    }

    [Fact]
    public void Every_token_is_on_its_own()
    {
        using var scope = NewDisposeScope();
        using var layer = Numbers.Randomized(new FeedForward(6), seed: 1);
        var x = Numbers.Normal(2, 1, 3, 6);

        var alone = layer.call(x[.., 1..2]);

        Numbers.AssertEqual(alone, layer.call(x)[.., 1..2], tolerance: 1e-6);
    }
}
