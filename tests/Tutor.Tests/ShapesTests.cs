namespace Tutor.Tests;

public sealed class ShapesTests
{
    [Fact]
    public void A_shape_unpacks_into_its_sizes()
    {
        using var scope = NewDisposeScope();

        var (B, T, C) = zeros(2, 3, 4).shape;

        Assert.Equal((2L, 3L, 4L), (B, T, C));
    }

    [Fact]
    public void A_shape_of_another_rank_is_refused_with_its_sizes()
    {
        var error = Assert.Throws<ArgumentException>(() =>
        {
            var (_, _) = new long[] { 2, 3, 4 };
        });

        Assert.Equal("Expected a tensor with 2 dimensions, got [2, 3, 4].", error.Message);
    }
}
