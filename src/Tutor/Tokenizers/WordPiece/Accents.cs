using System.Globalization;
using System.Text;

namespace Tutor;

/// <summary>
/// Takes the accents off letters: every character is taken apart into what it is made of, é into
/// e and ´, and the marks that take no space of their own are left out (The Unicode Standard,
/// section 3.11, "Canonical decomposition").
/// </summary>
/// <remarks>
/// .NET's own <c>string.Normalize</c> does nothing beyond ASCII where globalization is invariant,
/// as it is here, so the parts come from the Unicode Character Database. The full decomposition
/// also sorts the marks behind a letter; nearly all it sorts are left out here anyway.
/// </remarks>
internal static class Accents
{
    private static readonly Lazy<Dictionary<Rune, Rune[]>> parts = new(ReadParts);

    /// <summary>"Crème brûlée" → "Creme brulee"</summary>
    public static string Strip(string text)
    {
        if (Ascii.IsValid(text))
            return text;

        var stripped = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
            Append(stripped, character);
        return stripped.ToString();
    }

    private static void Append(StringBuilder stripped, Rune character)
    {
        if (PartsOf(character) is { } several)
            foreach (var part in several)
                Append(stripped, part); // parts may have parts: ǘ is ü and ´
        else if (Rune.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            stripped.Append(character);
    }

    private static Rune[]? PartsOf(Rune character) =>
        character.Value is >= 0xAC00 and <= 0xD7A3
            ? Letters(character.Value - 0xAC00)
            : parts.Value.GetValueOrDefault(character);

    /// <summary>
    /// The letters of a Korean syllable, 한 → ᄒ, ᅡ, ᆫ: syllables are numbered by 19 first letters,
    /// 21 vowels and 27 last letters or none (The Unicode Standard, section 3.12).
    /// </summary>
    private static Rune[] Letters(int syllable)
    {
        var first = new Rune(0x1100 + syllable / (21 * 28));
        var vowel = new Rune(0x1161 + syllable / 28 % 21);
        var last = syllable % 28;
        return last == 0 ? [first, vowel] : [first, vowel, new Rune(0x11A7 + last)];
    }

    private static Dictionary<Rune, Rune[]> ReadParts()
    {
        using var file = new StreamReader(
            typeof(Accents).Assembly.GetManifestResourceStream("decompositions.txt")!);
        return file.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ').Select(CodePoint).ToArray())
            .ToDictionary(points => points[0], points => points[1..]);
    }

    private static Rune CodePoint(string hexadecimal) =>
        new(int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
