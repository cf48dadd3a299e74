namespace Tutor;

/// <summary>
/// GPT-4o's cuts, one alternative of its pattern after the other: a word is capitals and then
/// small letters, marks included, with its contraction; the rest is much as in GPT-4's.
/// </summary>
internal static class O200kScanner
{
    /// <summary>Where the piece that begins at <paramref name="start"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        // The two alternatives for words; each ends in (?i:'s|'t|'re|'ve|'m|'ll|'d)?
        var end = SkipWord(text, start);
        if (end > start)
            return Contraction.SkipInAnyCase(text, end);

        // \p{N}{1,3}
        end = Cl100kScanner.SkipThreeDigits(text, start);
        if (end > start)
            return end;

        // ` ?[^\s\p{L}\p{N}]+[\r\n/]*`
        var signs = text[start] == ' ' ? start + 1 : start;
        end = Characters.SkipWhile(CharacterKinds.Sign, text, signs);
        if (end > signs)
            return SkipLineBreaksAndSlashes(text, end);

        // \s*[\r\n]+ and \s+(?!\S) and \s+
        return Spaces.EndAtLineBreak(text, start);
    }

    /// <summary>
    /// A word in three tries, in the order in which the pattern makes them; where none succeeds
    /// it ends at its start. Below, [Upper] and [Lower] stand for the pattern's two long classes.
    /// </summary>
    private static int SkipWord(ReadOnlySpan<char> text, int start)
    {
        // [^\r\n\p{L}\p{N}]?[Upper]*[Lower]+ with the prefix
        var word = start + Cl100kScanner.LengthOfPrefix(text, start);
        var end = SkipUpperThenLower(text, word, out var endOfUpper);
        if (end > word)
            return end;

        // The same without it: a prefix that is a mark can be the word itself.
        if (word > start && Characters.Are(CharacterKinds.Lower, text, start))
            return word;

        // [^\r\n\p{L}\p{N}]?[Upper]+[Lower]*: only capitals
        return endOfUpper > word ? endOfUpper : start;
    }

    /// <summary>
    /// <c>[Upper]*[Lower]+</c>: where it ends; at its start where there is nothing for Lower.
    /// </summary>
    private static int SkipUpperThenLower(
        ReadOnlySpan<char> text, int start, out int endOfUpper)
    {
        var endOfBoth = start; // behind the last character that is Upper and Lower, as 猫 is
        endOfUpper = start;
        while (endOfUpper < text.Length)
        {
            var kinds = Characters.KindsAt(text, endOfUpper, out var length);
            if ((kinds & CharacterKinds.Upper) == 0)
                break;
            endOfUpper += length;
            if ((kinds & CharacterKinds.Lower) != 0)
                endOfBoth = endOfUpper;
        }

        // Where no Lower follows, [Upper]* gives back until the last that it took can be one.
        var end = AsciiLetters.SkipSmall(text, endOfUpper);
        end = Characters.SkipWhile(CharacterKinds.Lower, text, end);
        return end > endOfUpper ? end : endOfBoth;
    }

    private static int SkipLineBreaksAndSlashes(ReadOnlySpan<char> text, int position)
    {
        var length = text[position..].IndexOfAnyExcept('\r', '\n', '/');
        return length < 0 ? text.Length : position + length;
    }
}
