namespace Tutor;

/// <summary>Where special tokens cut a text that is trained on.</summary>
internal sealed class SpecialTokenCuts(IReadOnlyList<string> names)
{
    private readonly SpecialTokens tokens = new(
        names.Index().ToDictionary(entry => entry.Item, entry => entry.Index));

    /// <summary>Characters of the longest token, 0 where there is none.</summary>
    public int MaxLength => tokens.LongestName;

    /// <summary>
    /// Where the first special token begins and ends, at the text's end where there is none.
    /// </summary>
    public (int Start, int End) Find(ReadOnlySpan<char> text) =>
        tokens.Find(text, 0, names) is { } found
            ? (found.Start, found.Start + found.Name.Length)
            : (text.Length, text.Length);

    /// <summary>Whether a cut at the position may go through a special token.</summary>
    public bool LieAcross(ReadOnlySpan<char> text, int position)
    {
        foreach (var name in names)
        {
            var from = Math.Max(0, position - name.Length + 1);
            var to = Math.Min(text.Length, position + name.Length - 1);
            if (from < to && text[from..to].IndexOf(name, StringComparison.Ordinal) >= 0)
                return true;
        }
        return false;
    }
}
