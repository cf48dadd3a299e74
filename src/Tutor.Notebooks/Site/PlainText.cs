namespace Tutor.Notebooks;

/// <summary>Makes plain text safe to stand between HTML tags or inside an attribute.</summary>
internal static class PlainText
{
    /// <summary>Replaces the four characters that HTML reads as markup.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
