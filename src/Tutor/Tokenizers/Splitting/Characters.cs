using System.Globalization;
using System.Text;

namespace Tutor;

/// <summary>What a split pattern asks of a character; one character may be several.</summary>
[Flags]
internal enum CharacterKinds : byte
{
    /// <summary><c>\p{L}</c></summary>
    Letter = 1,

    /// <summary><c>\p{N}</c></summary>
    Number = 2,

    /// <summary><c>\s</c></summary>
    Space = 4,

    /// <summary><c>[\r\n]</c>, which is space too.</summary>
    LineBreak = 8,

    /// <summary><c>[^\s\p{L}\p{N}]</c>: signs, and the marks that stand on letters.</summary>
    Sign = 16,

    /// <summary><c>[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]</c>: all of a word but small letters.</summary>
    Upper = 32,

    /// <summary><c>[\p{Ll}\p{Lm}\p{Lo}\p{M}]</c>: all of a word but capitals.</summary>
    Lower = 64,

    /// <summary>Half of a pair: only together do the two make a character.</summary>
    Surrogate = 128,
}

/// <summary>
/// The kinds of every character: by a table for those of one <c>char</c>, by their Unicode class
/// for those of two, as in the published references, where a pair is one character.
/// </summary>
internal static class Characters
{
    private static readonly CharacterKinds[] ofChar =
        [.. Enumerable.Range(0, 0x10000).Select(code => OfChar((char)code))];

    /// <summary>The kinds of the character at a position inside the text, and its length.</summary>
    public static CharacterKinds KindsAt(ReadOnlySpan<char> text, int position, out int length)
    {
        length = 1;
        var kinds = ofChar[text[position]];
        return kinds == CharacterKinds.Surrogate ? OfPair(text, position, out length) : kinds;
    }

    /// <summary>Whether a character of these kinds stands at the position.</summary>
    public static bool Are(CharacterKinds wanted, ReadOnlySpan<char> text, int position) =>
        position < text.Length && (KindsAt(text, position, out _) & wanted) != 0;

    /// <summary>Where the run of characters of these kinds ends.</summary>
    public static int SkipWhile(CharacterKinds wanted, ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var kinds = ofChar[text[position]];
            if ((kinds & wanted) != 0)
                position++;
            else if (kinds == CharacterKinds.Surrogate
                && (OfPair(text, position, out var length) & wanted) != 0)
                position += length;
            else
                break;
        }
        return position;
    }

    /// <summary>Where the run of letters ends.</summary>
    public static int SkipLetters(ReadOnlySpan<char> text, int position) =>
        SkipWhile(CharacterKinds.Letter, text, AsciiLetters.Skip(text, position));

    /// <summary>Half a pair alone is read as U+FFFD, a sign.</summary>
    private static CharacterKinds OfPair(ReadOnlySpan<char> text, int position, out int length)
    {
        Rune.DecodeFromUtf16(text[position..], out var character, out length);
        return Of(Rune.GetUnicodeCategory(character));
    }

    private static CharacterKinds OfChar(char character) => character switch
    {
        '\r' or '\n' => CharacterKinds.Space | CharacterKinds.LineBreak,
        _ when char.IsWhiteSpace(character) => CharacterKinds.Space,
        _ when char.IsSurrogate(character) => CharacterKinds.Surrogate,
        _ => Of(char.GetUnicodeCategory(character)),
    };

    private static CharacterKinds Of(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            => CharacterKinds.Letter | CharacterKinds.Upper,
        UnicodeCategory.LowercaseLetter
            => CharacterKinds.Letter | CharacterKinds.Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            => CharacterKinds.Letter | CharacterKinds.Upper | CharacterKinds.Lower,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            => CharacterKinds.Sign | CharacterKinds.Upper | CharacterKinds.Lower,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber
            => CharacterKinds.Number,
        _ => CharacterKinds.Sign,
    };
}
