namespace Tutor.Notebooks.Tests;

public sealed class CodePointsTests
{
    private const string Text = "a🙂b";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 2)] // the face is two units and one code point
    [InlineData(4, 3)]
    [InlineData(9, 3)]
    public void A_cursor_is_counted_in_units_or_in_code_points(int offset, int points)
    {
        Assert.Equal(points, CodePoints.FromOffset(Text, offset));
        Assert.Equal(Math.Min(offset, Text.Length), CodePoints.ToOffset(Text, points));
    }

    [Fact]
    public void Half_a_pair_counts_as_a_character() =>
        Assert.Equal(2, CodePoints.FromOffset("a\uD83D", 2));
}
