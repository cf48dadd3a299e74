namespace Tutor;

/// <summary>
/// What English writes after an apostrophe: 's, 't, 'm, 'd, 'll, 've and 're are cut off as
/// pieces of their own, so that "dog's" begins like "dog".
/// </summary>
internal static class Contraction
{
    /// <summary><c>'(?:[sdmt]|ll|ve|re)</c>: where it ends; its start if there is none.</summary>
    public static int Skip(ReadOnlySpan<char> text, int start) => text[start..] switch
    {
        ['\'', 's' or 'd' or 'm' or 't', ..] => start + 2,
        ['\'', 'l', 'l', ..] or ['\'', 'v' or 'r', 'e', ..] => start + 3,
        _ => start,
    };

    /// <summary><c>'(?i:[sdmt]|ll|ve|re)</c>: the same in capitals too.</summary>
    /// <remarks>
    /// The references fold case as Unicode does, to which the old long s (ſ, U+017F) is an s.
    /// </remarks>
    public static int SkipInAnyCase(ReadOnlySpan<char> text, int start) => text[start..] switch
    {
        ['\'', 's' or 'S' or 'ſ' or 'd' or 'D' or 'm' or 'M' or 't' or 'T', ..] => start + 2,
        ['\'', 'l' or 'L', 'l' or 'L', ..] => start + 3,
        ['\'', 'v' or 'V' or 'r' or 'R', 'e' or 'E', ..] => start + 3,
        _ => start,
    };
}
