using System.Text.RegularExpressions;

namespace Tutor;

/// <summary>
/// A rule that cuts a text into pieces before anything is merged, so that no token reaches from
/// one word into the next. Every character belongs to exactly one piece.
/// </summary>
public sealed partial class SplitPattern
{
    private readonly Regex regex;

    private SplitPattern(string name, Regex regex) => (Name, this.regex) = (name, regex);

    /// <summary>GPT-2's cuts (Radford et al., 2019; encoder.py of OpenAI's gpt-2).</summary>
    public static SplitPattern Gpt2 { get; } = new("gpt2", Gpt2Regex());

    /// <summary>GPT-4's cuts (OpenAI's tiktoken, cl100k_base).</summary>
    public static SplitPattern Cl100k { get; } = new("cl100k", Cl100kRegex());

    /// <summary>GPT-4o's cuts (OpenAI's tiktoken, o200k_base).</summary>
    public static SplitPattern O200k { get; } = new("o200k", O200kRegex());

    /// <summary>All published patterns.</summary>
    public static IReadOnlyList<SplitPattern> All { get; } = [Gpt2, Cl100k, O200k];

    /// <summary><c>gpt2</c>, <c>cl100k</c> or <c>o200k</c>.</summary>
    public string Name { get; }

    /// <summary>The pattern as a regular expression.</summary>
    public string Expression => regex.ToString();

    /// <summary>The pattern of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SplitPattern Named(string name) =>
        All.FirstOrDefault(pattern => pattern.Name == name)
        ?? throw new ArgumentException(
            $"There is no split pattern '{name}'; there are "
            + $"{string.Join(", ", All.Select(pattern => pattern.Name))}.");

    /// <summary>Where the piece that begins at <paramref name="start"/> ends.</summary>
    public int End(ReadOnlySpan<char> text, int start)
    {
        foreach (var match in regex.EnumerateMatches(text, start))
            return match.Index + match.Length;
        return text.Length;
    }

    [GeneratedRegex(
        @"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    private static partial Regex Gpt2Regex();

    [GeneratedRegex(
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|"
        + @" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")]
    private static partial Regex Cl100kRegex();

    [GeneratedRegex(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
        + @"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        + @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
        + @"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        + @"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+")]
    private static partial Regex O200kRegex();
}
