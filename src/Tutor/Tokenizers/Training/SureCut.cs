namespace Tutor;

/// <summary>
/// Finds a place where every published pattern ends one piece and begins the next, whatever
/// stands before and behind.
/// </summary>
internal static class SureCut
{
    /// <summary>The last such place inside the text, or 0 where there is none.</summary>
    public static int Last(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
            if (char.IsLetterOrDigit(text[i - 1]) && EndsWord(text[i]))
                return i;
        return 0;
    }

    // The apostrophe of "it's" is not here: o200k keeps it with the word.
    private static bool EndsWord(char character) =>
        character is ' ' or '\r' or '\n'
        || (character != '\'' && char.IsPunctuation(character));
}
