using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>Shows what a cell showed: the richest form that a browser can draw.</summary>
internal static class OutputHtml
{
    /// <param name="output">What the cell showed.</param>
    /// <param name="prose">Sets Markdown as the page does.</param>
    public static string Render(Output output, Prose prose) => output switch
    {
        _ when StatedExpectation.Of(output) is { } expectation =>
            ExpectationHtml.Render(expectation),
        StreamOutput stream =>
            $"<pre class=\"{Escape(stream.Name)}\">{Escape(stream.Text.TrimEnd('\n'))}</pre>",
        DisplayOutput display => RenderData(display.Data, prose),
        ResultOutput result => RenderData(result.Data, prose),
        ErrorOutput error => RenderError(error),
        _ => throw new ArgumentException($"{output.GetType().Name} has no form on a page."),
    };

    private static string RenderData(IReadOnlyDictionary<string, string> data, Prose prose)
    {
        if (data.TryGetValue("text/html", out var html))
            return $"<div class=\"html{Theme(html)}\">{html}</div>";
        if (data.TryGetValue("text/markdown", out var markdown))
            return RenderMarkdown(markdown, prose);
        if (data.TryGetValue("image/svg+xml", out var svg))
            return $"<div class=\"html{Theme(svg)}\">{svg}</div>";
        foreach (var type in (string[])["image/png", "image/jpeg", "image/gif", "image/webp"])
            if (data.TryGetValue(type, out var image))
                return $"<img class=\"picture\" alt=\"\" src=\"data:{type};base64,"
                    + $"{Escape(image.ReplaceLineEndings(""))}\">";
        return $"<pre class=\"plain\">{Escape(data.GetValueOrDefault("text/plain", ""))}</pre>";
    }

    /// <summary>What a program wrote is shown as it is where a page's author would be asked.
    /// </summary>
    private static string RenderMarkdown(string markdown, Prose prose)
    {
        try
        {
            return $"<div class=\"prose\">{prose.ShownToHtml(markdown)}</div>";
        }
        catch (FormatException error)
        {
            return $"<pre class=\"plain\">{Escape(markdown)}</pre>"
                + $"<p>Shown as written: {Escape(error.Message)}</p>";
        }
    }

    /// <summary>An output with a dark form of its own is not darkened a second time.</summary>
    private static string Theme(string html) =>
        html.Contains("prefers-color-scheme", StringComparison.Ordinal) ? " themed" : "";

    private static string RenderError(ErrorOutput error)
    {
        var trace = error.Traceback.Count == 0 ? ""
            : $"<pre>{Escape(string.Join('\n', error.Traceback))}</pre>";
        return $"<div class=\"error\" role=\"alert\"><strong>{Escape(error.Name)}</strong> "
            + $"{Escape(error.Message)}{trace}</div>";
    }
}
