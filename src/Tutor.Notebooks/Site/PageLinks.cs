namespace Tutor.Notebooks;

/// <summary>
/// Leads a notebook's relative links to the right place from the page made of it: to another
/// notebook's page where there is one, else to the file itself.
/// </summary>
/// <param name="notebookFolder">Where the notebook lies; its links start there.</param>
/// <param name="pageFolder">Where the page will lie.</param>
/// <param name="pages">Page file names by full path of their notebook.</param>
public sealed class PageLinks(
    string notebookFolder, string pageFolder, IReadOnlyDictionary<string, string> pages)
{
    private static readonly Dictionary<string, string> imageTypes = new()
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The same link, seen from the page.</summary>
    public string Rewrite(string link)
    {
        if (!IsRelative(link))
            return link;

        var pathEnd = link.IndexOfAny(['#', '?']) is var mark and >= 0 ? mark : link.Length;
        var target = FullPath(link[..pathEnd]);
        var rewritten = pages.TryGetValue(target, out var page)
            ? page : Path.GetRelativePath(pageFolder, target).Replace('\\', '/');
        return Uri.EscapeDataString(rewritten).Replace("%2F", "/", StringComparison.Ordinal)
            + link[pathEnd..];
    }

    /// <summary>The image's content as a <c>data:</c> link: the page needs no file.</summary>
    /// <exception cref="FormatException">The image is missing or of an unknown type.</exception>
    public string Embed(string link)
    {
        if (!IsRelative(link))
            return link;

        var path = FullPath(link);
        if (!imageTypes.TryGetValue(Path.GetExtension(path).ToLowerInvariant(), out var type))
            throw new FormatException(
                $"The image {link} is none of {string.Join(", ", imageTypes.Keys)}.");
        if (!File.Exists(path))
            throw new FormatException($"The image {link} is not there: no file {path}.");
        return $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}";
    }

    private string FullPath(string link) =>
        Path.GetFullPath(Path.Combine(notebookFolder, Uri.UnescapeDataString(link)));

    /// <summary>Not a web address, not a place on the same page.</summary>
    private static bool IsRelative(string link) =>
        link.Length > 0 && link[0] is not ('#' or '/')
        && !Uri.TryCreate(link, UriKind.Absolute, out _);
}
