using System.Net;

namespace Tutor.Notebooks;

/// <summary>Draws any object as HTML and as plain text.</summary>
public static class Formatter
{
    /// <summary>The object in every form that is known of it: content by mime type.</summary>
    public static IReadOnlyDictionary<string, string> Format(object? value)
    {
        var text = value?.ToString() ?? "null";
        return new Dictionary<string, string>
        {
            ["text/plain"] = text,
            ["text/html"] = value is HtmlText html
                ? html.Html : $"<pre>{WebUtility.HtmlEncode(text)}</pre>",
        };
    }
}
