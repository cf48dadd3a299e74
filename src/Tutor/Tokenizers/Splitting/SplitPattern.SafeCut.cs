namespace Tutor;

/// <summary>
/// Places to take a long text apart, so that several cores, or one after the other, can work on
/// its parts: a piece begins there whatever stands before, and the piece before ends there
/// whatever follows.
/// </summary>
public sealed partial class SplitPattern
{
    /// <summary>
    /// The first such place at <paramref name="from"/> or behind it; the text's length where
    /// there is none. The parts are cut into the same pieces as the whole.
    /// </summary>
    public static int SafeCut(ReadOnlySpan<char> text, int from)
    {
        for (var position = Math.Max(from, 1); position < text.Length; position++)
            if (IsSafeCut(text, position))
                return position;
        return text.Length;
    }

    /// <summary>The last such place inside the text, or 0 where there is none.</summary>
    public static int LastSafeCut(ReadOnlySpan<char> text)
    {
        for (var position = text.Length - 1; position > 0; position--)
            if (IsSafeCut(text, position))
                return position;
        return 0;
    }

    /// <summary>
    /// Behind a letter or number, before something else: no alternative of the patterns
    /// crosses from the one to the other, but for marks and an apostrophe, which o200k keeps with
    /// their word, and none looks ahead across it.
    /// </summary>
    private static bool IsSafeCut(ReadOnlySpan<char> text, int position)
    {
        if (text[position] == '\'' || char.IsSurrogate(text[position]))
            return false;

        const CharacterKinds words = CharacterKinds.Letter | CharacterKinds.Number;
        const CharacterKinds lettersAndMarks = CharacterKinds.Upper | CharacterKinds.Lower;
        var before = Characters.KindsAt(text, position - 1, out _) & words;
        var after = Characters.KindsAt(text, position, out _);
        return before != 0 && (after & (before | lettersAndMarks)) == 0;
    }
}
