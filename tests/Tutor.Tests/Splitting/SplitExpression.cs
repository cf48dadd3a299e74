using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tutor.Tests;

/// <summary>
/// The published expression of a split pattern on .NET's regex engine, read as the references
/// read it: in characters, where .NET sees the two halves of a pair.
/// </summary>
internal sealed class SplitExpression(SplitPattern pattern)
{
    /// <summary>For each Unicode class the first character of one char, beyond Latin.</summary>
    private static readonly Dictionary<UnicodeCategory, char> standIns =
        Enumerable.Range(0x0250, 0x10000 - 0x0250)
            .Select(code => (char)code)
            .Where(character => !char.IsSurrogate(character))
            .GroupBy(char.GetUnicodeCategory)
            .ToDictionary(group => group.Key, group => group.First());

    private readonly Regex regex = new(
        pattern.Expression // to Unicode the long s is an s in another case, to .NET it is not
            .Replace("(?i:[s", "(?i:[sſ", StringComparison.Ordinal)
            .Replace("(?i:'s", "(?i:'[sſ]", StringComparison.Ordinal),
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>Where the pieces of the text end.</summary>
    public List<int> Ends(string text)
    {
        var shown = OneCharEach(text, out var positions);
        var ends = new List<int>();
        foreach (var match in regex.EnumerateMatches(shown))
            ends.Add(positions[match.Index + match.Length]);
        return ends;
    }

    /// <summary>
    /// The text with a stand-in of the same class for each character of two chars;
    /// <paramref name="positions"/> tells where each character begins in the text itself.
    /// </summary>
    public static string OneCharEach(string text, out List<int> positions)
    {
        var shown = new StringBuilder(text.Length);
        positions = [0];
        foreach (var character in text.EnumerateRunes())
        {
            shown.Append(character.IsBmp
                ? (char)character.Value
                : standIns[Rune.GetUnicodeCategory(character)]);
            positions.Add(positions[^1] + character.Utf16SequenceLength);
        }
        return shown.ToString();
    }
}
