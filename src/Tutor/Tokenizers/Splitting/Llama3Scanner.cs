namespace Tutor;

/// <summary>
/// Llama 3's cuts, which were GPT-4's at first: only at the end of a text they differ, where
/// white space is cut behind its last line break there too.
/// </summary>
internal static class Llama3Scanner
{
    /// <summary>Where the piece that begins at <paramref name="start"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = Cl100kScanner.End(text, start);
        return end == text.Length
            && Characters.SkipWhile(CharacterKinds.Space, text, start) == text.Length
            ? Spaces.EndAtLineBreak(text, start)
            : end;
    }
}
