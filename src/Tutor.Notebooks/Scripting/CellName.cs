using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>The file name a cell has in compile errors and stack traces: <c>cell 3</c>.</summary>
internal static class CellName
{
    private const string Prefix = "cell ";

    public static string Of(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>The name of a cell in an imported notebook, its how-manieth code cell.</summary>
    public static string In(string notebook, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{notebook}, code cell {number}");

    /// <summary>The number in a cell's name; null for a file that is no cell.</summary>
    public static int? Number(string? path)
    {
        var name = Path.GetFileName(path); // Roslyn puts the session's folder before it
        return name is not null && name.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(
                name.AsSpan(Prefix.Length), CultureInfo.InvariantCulture, out var number)
                ? number : null;
    }
}
