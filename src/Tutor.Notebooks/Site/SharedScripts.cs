using System.Text;

namespace Tutor.Notebooks;

/// <summary>
/// Finds script libraries inside HTML outputs, so that a site can keep one copy of each:
/// <c>&lt;script data-library="plotly.js"&gt;…source…&lt;/script&gt;</c>.
/// </summary>
public static class SharedScripts
{
    private const string Mark = "data-library=\"";

    /// <summary>Replaces each library's source by a link to the file of its name.</summary>
    /// <param name="html">The output as the cell wrote it.</param>
    /// <param name="found">Called with each library's file name and source.</param>
    public static string Extract(string html, Action<string, string> found) =>
        Replace(html, (name, _, source) =>
        {
            found(name, source);
            return $"<script src=\"{name}\"></script>";
        });

    /// <summary>Puts something else in the place of each library.</summary>
    /// <param name="html">The output as the cell wrote it.</param>
    /// <param name="replace">Is given the name, the script element, and its source.</param>
    internal static string Replace(string html, Func<string, string, string, string> replace)
    {
        var result = new StringBuilder();
        var position = 0;
        while (NextLibrary(html, position) is var (start, source, close, name))
        {
            var end = close + "</script>".Length;
            result.Append(html, position, start - position)
                .Append(replace(name, html[start..end], html[source..close]));
            position = end;
        }
        return result.Append(html, position, html.Length - position).ToString();
    }

    private static (int Start, int Source, int Close, string Name)? NextLibrary(
        string html, int from)
    {
        for (var start = from; ; start++)
        {
            start = html.IndexOf("<script", start, StringComparison.OrdinalIgnoreCase);
            var source = start < 0 ? 0 : html.IndexOf('>', start) + 1;
            var close = source <= 0 ? -1
                : html.IndexOf("</script>", source, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                return null;
            if (LibraryName(html[start..source]) is { } name)
                return (start, source, close, name);
            start = close;
        }
    }

    /// <summary>The file name in the script's mark; null without one.</summary>
    private static string? LibraryName(string tag)
    {
        var start = tag.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) + Mark.Length;
        if (start < Mark.Length)
            return null;
        var name = tag[start..tag.IndexOf('"', start)];
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && char.IsAsciiLetterOrDigit(name[0])
            ? name
            : throw new FormatException($"The script library '{name}' cannot be a file name.");
    }
}
