namespace Tutor;

/// <summary>
/// GPT-4's cuts, one alternative of its pattern after the other: a word may begin with any one
/// sign or space, a number has three digits at most, and line breaks stay with what they follow.
/// </summary>
internal static class Cl100kScanner
{
    /// <summary>Where the piece that begins at <paramref name="start"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        // '(?i:[sdmt]|ll|ve|re)
        var end = Contraction.SkipInAnyCase(text, start);
        if (end > start)
            return end;

        // [^\r\n\p{L}\p{N}]?\p{L}+
        var word = start + LengthOfPrefix(text, start);
        if (Characters.Are(CharacterKinds.Letter, text, word))
            return Characters.SkipLetters(text, word);

        // \p{N}{1,3}
        end = SkipThreeDigits(text, start);
        if (end > start)
            return end;

        // ` ?[^\s\p{L}\p{N}]+[\r\n]*`
        var signs = text[start] == ' ' ? start + 1 : start;
        end = Characters.SkipWhile(CharacterKinds.Sign, text, signs);
        if (end > signs)
            return Characters.SkipWhile(CharacterKinds.LineBreak, text, end);

        // \s+$
        end = Characters.SkipWhile(CharacterKinds.Space, text, start);
        if (end == text.Length)
            return end;

        // \s*[\r\n] and \s+(?!\S) and \s
        return Spaces.EndAtLineBreak(text, start);
    }

    /// <summary><c>[^\r\n\p{L}\p{N}]?</c>: how long the sign before a word is, or 0.</summary>
    public static int LengthOfPrefix(ReadOnlySpan<char> text, int start)
    {
        const CharacterKinds barred =
            CharacterKinds.LineBreak | CharacterKinds.Letter | CharacterKinds.Number;

        var kinds = Characters.KindsAt(text, start, out var length);
        return (kinds & barred) == 0 ? length : 0;
    }

    /// <summary><c>\p{N}{1,3}</c>: where it ends; at its start where there is no number.</summary>
    public static int SkipThreeDigits(ReadOnlySpan<char> text, int start)
    {
        for (var digits = 0; digits < 3 && start < text.Length; digits++)
        {
            if ((Characters.KindsAt(text, start, out var length) & CharacterKinds.Number) == 0)
                break;
            start += length;
        }
        return start;
    }
}
