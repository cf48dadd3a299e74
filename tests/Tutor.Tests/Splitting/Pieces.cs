namespace Tutor.Tests;

/// <summary>The pieces that a split pattern makes of a text.</summary>
internal static class Pieces
{
    /// <summary>Where they end.</summary>
    public static List<int> Ends(SplitPattern pattern, ReadOnlySpan<char> text)
    {
        var ends = new List<int>();
        for (var start = 0; start < text.Length; start = ends[^1])
            ends.Add(pattern.End(text, start));
        return ends;
    }

    /// <summary>The text between each two ends.</summary>
    public static IEnumerable<string> Between(string text, IEnumerable<int> ends) =>
        ends.Prepend(0).Zip(ends, (start, end) => text[start..end]);

    /// <summary>The pieces themselves.</summary>
    public static IEnumerable<string> Of(SplitPattern pattern, string text) =>
        Between(text, Ends(pattern, text));

    /// <summary>The pattern of that name, for tests that run once for each.</summary>
    public static TheoryData<string> Patterns => [.. SplitPattern.All.Select(p => p.Name)];
}
