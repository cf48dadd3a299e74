namespace Tutor.Tests;

public sealed class LayerNormTests
{
    [Fact]
    public void It_agrees_with_the_operator_of_TorchSharp()
    {
        using var scope = NewDisposeScope();
        using var norm = Numbers.Randomized(new LayerNorm(8), seed: 1);
        var x = 3 * Numbers.Normal(2, 2, 5, 8) + 7;

        var expected = nn.functional.layer_norm(
            x, [8], norm.get_parameter("weight"), norm.get_parameter("bias"), eps: 1e-5);

        Numbers.AssertEqual(expected, norm.call(x), tolerance: 1e-5);
    }

    [Fact]
    public void Fresh_from_the_constructor_it_gives_zero_mean_and_unit_variance()
    {
        using var scope = NewDisposeScope();
        using var norm = new LayerNorm(64);

        var y = norm.call(5 * Numbers.Normal(3, 1, 4, 64) - 2);

        Numbers.AssertEqual(zeros(1, 4), y.mean([-1]), tolerance: 1e-5);
        Numbers.AssertEqual(ones(1, 4), y.square().mean([-1]), tolerance: 1e-4);
    }

    [Fact]
    public void Constant_features_do_not_divide_by_zero()
    {
        using var scope = NewDisposeScope();
        using var norm = new LayerNorm(4);

        Numbers.AssertEqual(zeros(1, 1, 4), norm.call(full(1, 1, 4, 9f)), tolerance: 1e-6);
    }
}
