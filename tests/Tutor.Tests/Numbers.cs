namespace Tutor.Tests;

/// <summary>Seeded numbers that no other test can disturb, and their comparison.</summary>
internal static class Numbers
{
    /// <summary>Normally distributed numbers, the same for the same seed.</summary>
    public static Tensor Normal(int seed, params long[] shape)
    {
        using var generator = new Generator((ulong)seed, CPU);
        return randn(shape, generator: generator);
    }

    /// <summary>Gives a module random weights, so that none of them hides behind a zero.</summary>
    public static T Randomized<T>(T module, int seed) where T : nn.Module
    {
        using var noGrad = no_grad();
        using var generator = new Generator((ulong)seed, CPU);
        foreach (var parameter in module.parameters())
            parameter.normal_(0, 0.5, generator);
        return module;
    }

    /// <summary>Sets weights by name.</summary>
    public static void Set(nn.Module module, string name, Tensor value)
    {
        using var noGrad = no_grad();
        module.get_parameter(name)!.copy_(value);
    }

    /// <summary>Asserts that the largest difference is at most the tolerance.</summary>
    public static void AssertEqual(Tensor expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.shape, actual.shape);
        var difference = (expected - actual).abs().max().to(ScalarType.Float64).item<double>();
        Assert.True(difference <= tolerance, $"The largest difference is {difference}.");
    }
}
