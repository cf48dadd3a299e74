namespace Tutor;

/// <summary>
/// GPT-2's cuts, one alternative of its pattern after the other: contractions, then words,
/// numbers and signs, each with the space before it, then what white space is left.
/// </summary>
internal static class Gpt2Scanner
{
    private const CharacterKinds visible =
        CharacterKinds.Letter | CharacterKinds.Number | CharacterKinds.Sign;

    /// <summary>Where the piece that begins at <paramref name="start"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        // '(?:[sdmt]|ll|ve|re)
        var end = Contraction.Skip(text, start);
        if (end > start)
            return end;

        // ` ?\p{L}+`, ` ?\p{N}+` and ` ?[^\s\p{L}\p{N}]+`: every visible character is of one kind
        var body = text[start] == ' ' && start + 1 < text.Length ? start + 1 : start;
        var kind = Characters.KindsAt(text, body, out _) & visible;
        if (kind == CharacterKinds.Letter)
            return Characters.SkipLetters(text, body);
        if (kind != 0)
            return Characters.SkipWhile(kind, text, body);

        // \s+(?!\S) and \s+
        return Spaces.End(text, start);
    }
}
