using System.Buffers;

namespace Tutor;

/// <summary>Finds the special tokens that cut a text.</summary>
internal sealed class SpecialTokenCuts(IEnumerable<string> specialTokens)
{
    private readonly string[] longestFirst =
        [.. specialTokens.OrderByDescending(token => token.Length)];

    private readonly SearchValues<string> any =
        SearchValues.Create([.. specialTokens], StringComparison.Ordinal);

    /// <summary>Characters of the longest token, 0 where there is none.</summary>
    public int MaxLength => longestFirst.Length == 0 ? 0 : longestFirst[0].Length;

    /// <summary>
    /// Where the first special token begins and ends, at the text's end where there is none.
    /// </summary>
    public (int Start, int End) Find(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny(any);
        if (start < 0)
            return (text.Length, text.Length);

        foreach (var token in longestFirst)
            if (text[start..].StartsWith(token, StringComparison.Ordinal))
                return (start, start + token.Length);
        return (text.Length, text.Length);
    }

    /// <summary>Whether a cut at the position may go through a special token.</summary>
    public bool LieAcross(ReadOnlySpan<char> text, int position)
    {
        foreach (var token in longestFirst)
        {
            var from = Math.Max(0, position - token.Length + 1);
            var to = Math.Min(text.Length, position + token.Length - 1);
            if (from < to && text[from..to].IndexOf(token, StringComparison.Ordinal) >= 0)
                return true;
        }
        return false;
    }
}
