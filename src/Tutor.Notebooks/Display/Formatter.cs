namespace Tutor.Notebooks;

/// <summary>Draws any object as HTML and as plain text.</summary>
public static class Formatter
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    /// <summary>
    /// The object in every form that is known of it: content by mime type, HTML and plain text
    /// always among them. Throws what the object throws while its items are asked for.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Format(object? value)
    {
        var forms = PlotlyChart.Format(value) ?? FormatterSources.Format(value) ?? [];
        if (forms.ContainsKey(Html) && forms.ContainsKey(Plain))
            return forms;

        if (forms.TryGetValue(Plain, out var text))
            forms[Html] = HtmlView.Preformatted(text); // what the object says of itself comes first
        else
            Draw(value, forms);
        return forms;
    }

    /// <summary>The object in one form: text as it is, other objects as they are drawn.</summary>
    /// <exception cref="ArgumentException">The object has no such form.</exception>
    public static IReadOnlyDictionary<string, string> FormatAs(object? value, string mimeType)
    {
        if (value is string text)
            return new Dictionary<string, string> { [mimeType] = text };
        var forms = Format(value);
        return forms.TryGetValue(mimeType, out var form)
            ? new Dictionary<string, string> { [mimeType] = form }
            : throw new ArgumentException(
                $"{value?.GetType().Name ?? "null"} can be shown as "
                + $"{string.Join(", ", forms.Keys.Order())}, not as {mimeType}.");
    }

    private static void Draw(object? value, Dictionary<string, string> forms)
    {
        if (value is HtmlText html)
        {
            forms.TryAdd(Html, html.Html);
            forms.TryAdd(Plain, html.ToPlainText());
            return;
        }

        var view = ObjectReader.Read(value, new FormatBudget());
        forms.TryAdd(Html, HtmlView.Render(view));
        forms.TryAdd(Plain, PlainView.Render(view));
    }
}
