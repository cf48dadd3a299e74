using System.Buffers;

namespace Tutor;

/// <summary>
/// Tokens that mean something instead of spelling it, as the end of a text. A text that holds
/// one's name by accident, or by malice, must not be read as if the program had put it there.
/// </summary>
internal sealed class SpecialTokens
{
    private readonly SearchValues<string> any;
    private readonly string[] longestFirst;

    public SpecialTokens(IReadOnlyDictionary<string, int> tokens)
    {
        if (tokens.ContainsKey(""))
            throw new ArgumentException("A special token needs a name; one of them is empty.");
        Tokens = tokens;
        longestFirst = [.. tokens.Keys.OrderByDescending(name => name.Length)];
        any = SearchValues.Create(longestFirst, StringComparison.Ordinal);
    }

    /// <summary>Name → token.</summary>
    public IReadOnlyDictionary<string, int> Tokens { get; }

    /// <summary>Characters of the longest name.</summary>
    public int LongestName => longestFirst.Length == 0 ? 0 : longestFirst[0].Length;

    /// <summary>
    /// The leftmost allowed special token at <paramref name="from"/> or behind it, and of several
    /// that begin there the longest; null where there is none.
    /// </summary>
    public (int Start, string Name)? Find(
        ReadOnlySpan<char> text, int from, IReadOnlyCollection<string> allowed)
    {
        for (; allowed.Count > 0 && NextStart(text, from) is { } start; from = start + 1)
            foreach (var name in longestFirst)
                if (text[start..].StartsWith(name, StringComparison.Ordinal)
                    && allowed.Contains(name))
                    return (start, name);
        return null;
    }

    /// <summary>Refuses a text with a special token that is not allowed.</summary>
    /// <param name="text">The text, or a part of it.</param>
    /// <param name="allowed">Those that may occur.</param>
    /// <param name="offset">Where in the whole text this part begins.</param>
    public void Check(
        ReadOnlySpan<char> text, IReadOnlyCollection<string> allowed, long offset = 0)
    {
        for (var from = 0; NextStart(text, from) is { } start; from = start + 1)
            foreach (var name in longestFirst)
                if (text[start..].StartsWith(name, StringComparison.Ordinal)
                    && !allowed.Contains(name))
                    throw new ArgumentException(
                        $"The text holds the special token '{name}' at position "
                        + $"{offset + start}; allow it, or encode the text as ordinary text.");
    }

    /// <summary>Whether a cut at the position would go through an allowed token.</summary>
    public static bool LiesAcross(
        ReadOnlySpan<char> text, int position, IReadOnlyCollection<string> allowed)
    {
        foreach (var name in allowed)
        {
            var from = Math.Max(0, position - name.Length + 1);
            var to = Math.Min(text.Length, position + name.Length - 1);
            if (from < to && text[from..to].Contains(name, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Refuses names that no special token has.</summary>
    public void CheckNames(IReadOnlyCollection<string> allowed)
    {
        foreach (var name in allowed)
            if (!Tokens.ContainsKey(name))
                throw new ArgumentException(
                    $"There is no special token '{name}' to allow; there are: "
                    + $"{string.Join(", ", Tokens.Keys)}.");
    }

    private int? NextStart(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(any) is >= 0 and var found ? from + found : null;
}
