using System.Text;
using static System.Globalization.UnicodeCategory;

namespace Tutor;

/// <summary>
/// Cuts a text into words the way BERT does: spaces part words and vanish, every punctuation mark
/// and every Chinese character is a word of its own, invisible characters are dropped (Devlin et
/// al., 2018, arXiv:1810.04805; tokenization.py of google-research/bert).
/// </summary>
/// <param name="lowerCase">
/// Whether words lose their capitals and accents, as in BERT's uncased models.
/// </param>
/// <remarks>
/// Capital Σ always becomes σ; Python's <c>lower</c> writes ς at the end of a word.
/// </remarks>
public sealed class BasicTokenizer(bool lowerCase)
{
    /// <summary>"Héllo, 世界" → "hello", ",", "世", "界"</summary>
    public IEnumerable<string> Words(string text)
    {
        var plain = lowerCase ? Accents.Strip(text).ToLowerInvariant() : text;
        var word = new StringBuilder();
        foreach (var character in plain.EnumerateRunes())
        {
            var alone = IsPunctuation(character) || IsChinese(character);
            if ((alone || IsSpace(character)) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (alone)
                yield return character.ToString();
            else if (!IsSpace(character) && !IsInvisible(character))
                word.Append(character);
        }
        if (word.Length > 0)
            yield return word.ToString();
    }

    private static bool IsSpace(Rune character) =>
        character.Value is '\t' or '\n' or '\r'
        || Rune.GetUnicodeCategory(character)
            is SpaceSeparator or LineSeparator or ParagraphSeparator;

    /// <summary>Controls, format characters such as joiners, and what was no character.</summary>
    private static bool IsInvisible(Rune character) =>
        character == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(character) is Control or Format;

    /// <summary>Unicode's punctuation and all of ASCII that is no letter, digit or space.</summary>
    private static bool IsPunctuation(Rune character) =>
        character.Value
            is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`')
            or (>= '{' and <= '~')
        || Rune.GetUnicodeCategory(character)
            is ConnectorPunctuation or DashPunctuation or OpenPunctuation or ClosePunctuation
            or InitialQuotePunctuation or FinalQuotePunctuation or OtherPunctuation;

    /// <summary>The ideographs of Unicode's CJK blocks; not kana and not hangul.</summary>
    private static bool IsChinese(Rune character) =>
        character.Value
            is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x2A6DF)
            or (>= 0x2A700 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);
}
