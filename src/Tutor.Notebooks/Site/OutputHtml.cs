using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>Shows what a cell showed: the richest form that a browser can draw.</summary>
internal static class OutputHtml
{
    public static string Render(Output output) => output switch
    {
        _ when StatedExpectation.Of(output) is { } expectation =>
            ExpectationHtml.Render(expectation),
        StreamOutput stream =>
            $"<pre class=\"{Escape(stream.Name)}\">{Escape(stream.Text.TrimEnd('\n'))}</pre>",
        DisplayOutput display => RenderData(display.Data),
        ResultOutput result => RenderData(result.Data),
        ErrorOutput error => RenderError(error),
        _ => throw new ArgumentException($"{output.GetType().Name} has no form on a page."),
    };

    private static string RenderData(IReadOnlyDictionary<string, string> data)
    {
        if (data.TryGetValue("text/html", out var html))
            return $"<div class=\"html{Theme(html)}\">{html}</div>";
        if (data.TryGetValue("image/svg+xml", out var svg))
            return $"<div class=\"html{Theme(svg)}\">{svg}</div>";
        foreach (var type in (string[])["image/png", "image/jpeg", "image/gif", "image/webp"])
            if (data.TryGetValue(type, out var image))
                return $"<img class=\"picture\" alt=\"\" src=\"data:{type};base64,"
                    + $"{Escape(image.ReplaceLineEndings(""))}\">";
        return $"<pre class=\"plain\">{Escape(data.GetValueOrDefault("text/plain", ""))}</pre>";
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
