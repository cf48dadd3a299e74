using System.Text;

namespace Tutor.Tests;

/// <summary>
/// Generated texts, always the same for the same seed: words of many scripts and planes, marks,
/// emoji with joiners, right-to-left text, runs of digits and of white space, line breaks of every
/// kind, contractions, code, and characters at random.
/// </summary>
internal static class ManyTexts
{
    /// <summary>First and last code point of what a word is drawn from.</summary>
    private static readonly (int First, int Last)[] scripts =
    [
        ('a', 'z'), ('A', 'Z'), ('0', '9'), ('!', '/'),
        (0x00A0, 0x00FF), (0x0100, 0x024F), (0x01C4, 0x01CC), // Latin, and titles as ǅ
        (0x02B0, 0x02FF), (0x0300, 0x036F),                   // modifiers, marks
        (0x0370, 0x03FF), (0x0400, 0x04FF), (0x0531, 0x058A), // Greek, Cyrillic, Armenian
        (0x0590, 0x05FF), (0x0600, 0x06FF), (0x0710, 0x074F), // Hebrew, Arabic, Syriac
        (0x0900, 0x097F), (0x0B80, 0x0BFF), (0x0E00, 0x0E7F), // Devanagari, Tamil, Thai
        (0x10A0, 0x10FF), (0x1200, 0x137F), (0x13A0, 0x13FF), // Georgian, Ethiopic, Cherokee
        (0x1E00, 0x1EFF), (0x1F00, 0x1FFF), (0x2C00, 0x2C5F),
        (0x2000, 0x206F), (0x20A0, 0x20FF), (0x2150, 0x218F), // spaces, currencies, numerals
        (0x2190, 0x23FF), (0x2460, 0x24FF),                   // arrows, enclosed numbers
        (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), // Kana, Han, Hangul
        (0xE000, 0xE0FF), (0xFE00, 0xFE0F), (0xFF00, 0xFFEF), // private, variants, wide forms
        (0x10140, 0x1018F), (0x10330, 0x1034A), (0x10400, 0x1044F), // outside the BMP from here
        (0x1D165, 0x1D1AD), (0x1D400, 0x1D7FF), (0x1E900, 0x1E95F),
        (0x1F1E6, 0x1F1FF), (0x1F300, 0x1F64F), (0x20000, 0x2A6DF), (0xE0100, 0xE01EF),
    ];

    private static readonly string[] phrases =
    [
        "'s", "'S", "'ſ", "'t", "'ll", "'LL", "'lL", "'ve", "'re", "'RE", "'d", "'m", "'l", "'",
        "don't", "WE'LL", "dog's", "camelCase", "XMLHttpRequest", "HTTP/1.1", "a/b/", "://",
        "if (x != 0) {\n    return;\n}\n", "\tfor i in range(10):\r\n", "<|endoftext|>", "!!!\n\n",
        "👩‍👩‍👧‍👦", "👍🏽", "🇩🇪🇫🇷", "❤️", "e\u0301", "A\u030A\u0304",
        "שלום", "مرحبا", "\u200F", "\uFEFF",
        "안녕", "こんにちは", "猫坐在垫子上，", "ＡＢｃ", "ǅungla", "1,234.50", "½", "Ⅻ", "𝟘𝟙𝟚𝟛", "𐐀𐐨",
    ];

    private const string spaces =
        "      \n\n\n\r\t\u000B\u000C\u0085\u00A0\u1680\u2003\u2028\u2029\u3000";

    /// <summary>So many texts, of 0 to 12 parts each.</summary>
    public static IEnumerable<string> Draw(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var parts = random.Next(13); parts > 0; parts--)
                AppendPart(text, random);
            yield return text.ToString();
        }
    }

    private static void AppendPart(StringBuilder text, Random random)
    {
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                text.Append(random.Next(2) == 0 ? " " : "");
                AppendRun(text, random, scripts[random.Next(scripts.Length)], random.Next(1, 8));
                break;
            case 3:
                AppendRun(text, random, ('0', '9'), random.Next(1, 12));
                break;
            case 4 or 5:
                for (var length = random.Next(1, 6); length > 0; length--)
                    text.Append(spaces[random.Next(spaces.Length)]);
                break;
            case 6 or 7:
                text.Append(phrases[random.Next(phrases.Length)]);
                break;
            case 8:
                AppendRun(text, random, (0, 0x7F), random.Next(1, 8));
                break;
            default:
                AppendRun(text, random, (0, 0x10FFFF), random.Next(1, 4));
                break;
        }
    }

    private static void AppendRun(
        StringBuilder text, Random random, (int First, int Last) range, int length)
    {
        while (length > 0)
            if (Rune.TryCreate(random.Next(range.First, range.Last + 1), out var character))
            {
                text.Append(character.ToString());
                length--;
            }
    }
}
