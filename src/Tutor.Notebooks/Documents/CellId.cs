namespace Tutor.Notebooks;

/// <summary>The rule for ids of cells in nbformat 4.5: short, plain, and no two alike.</summary>
internal static class CellId
{
    private const int Longest = 64;

    /// <summary>The id if it may stand, else one like it; it is noted as taken.</summary>
    public static string Unique(string id, HashSet<string> taken)
    {
        var allowed = new string([.. id.Where(IsAllowed).Take(Longest)]);
        var stem = allowed == "" ? "cell" : allowed;
        var unique = stem;
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{stem[..Math.Min(stem.Length, Longest - 8)]}-{number}";
        return unique;
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
