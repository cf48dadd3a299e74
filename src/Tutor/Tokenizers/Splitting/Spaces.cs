namespace Tutor;

/// <summary>Where a piece of white space ends; all patterns close with these rules.</summary>
internal static class Spaces
{
    /// <summary>
    /// <c>\s+(?!\S)|\s+</c>: the run of white space, but its last character is left to the word
    /// that follows.
    /// </summary>
    public static int End(ReadOnlySpan<char> text, int start) =>
        EndOfRun(text, start, Characters.SkipWhile(CharacterKinds.Space, text, start));

    /// <summary>
    /// <c>\s*[\r\n]+|\s+(?!\S)|\s+</c>: the run up to its last line break, where it has one.
    /// </summary>
    public static int EndAtLineBreak(ReadOnlySpan<char> text, int start)
    {
        var end = Characters.SkipWhile(CharacterKinds.Space, text, start);
        var lastBreak = text[start..end].LastIndexOfAny('\r', '\n');
        return lastBreak >= 0 ? start + lastBreak + 1 : EndOfRun(text, start, end);
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int start, int end) =>
        end == text.Length || end == start + 1 ? end : end - 1;
}
