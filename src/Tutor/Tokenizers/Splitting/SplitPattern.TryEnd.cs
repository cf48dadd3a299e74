namespace Tutor;

/// <summary>Cutting a text that arrives bit by bit.</summary>
public sealed partial class SplitPattern
{
    /// <summary>
    /// Where the piece that begins at <paramref name="start"/> ends, if that is certain whatever
    /// text may follow; <c>false</c> where more text could change it.
    /// </summary>
    public bool TryEnd(ReadOnlySpan<char> text, int start, out int end)
    {
        // The other half of a last pair has not come yet: nobody knows its kind.
        var known = char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
        end = start < known.Length ? End(known, start) : known.Length;

        // The patterns look ahead for a contraction, three characters, and ...
        if (known.Length - end < 3)
            return false;

        // ... to the end of white space, for a line break or a word to leave a space to, and of
        // capitals, for the small letter that would make one word of them (o200k).
        return Characters.SkipWhile(CharacterKinds.Space, known, end) < known.Length
            && Characters.SkipWhile(CharacterKinds.Upper, known, end) < known.Length;
    }
}
