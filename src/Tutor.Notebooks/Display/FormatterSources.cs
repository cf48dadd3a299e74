using System.Collections;
using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>
/// Asks an object that knows how to draw itself: the convention of .NET Interactive, matched by
/// name, so that a library needs no reference to any notebook package.
/// </summary>
/// <remarks>
/// The type carries an attribute named <c>TypeFormatterSourceAttribute</c> whose
/// <c>FormatterSourceType</c> has a method <c>CreateTypeFormatters()</c>; each formatter has a
/// <c>MimeType</c> and <c>bool Format(object, TextWriter)</c>, which is false if it cannot.
/// </remarks>
internal static class FormatterSources
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    /// <summary>What the object's own formatters write, by mime type; null without any.</summary>
    public static Dictionary<string, string>? Format(object? value)
    {
        var forms = new Dictionary<string, string>();
        foreach (var formatter in FormattersOf(value))
        {
            var mimeType = formatter.GetType().GetProperty("MimeType")?.GetValue(formatter);
            if (mimeType is string type && !forms.ContainsKey(type)
                && Write(formatter, value!) is { } text)
                forms[type] = text;
        }
        return forms.Count == 0 ? null : forms;
    }

    /// <summary>What the object's own formatter writes as plain text; null without one.</summary>
    public static string? PlainText(object value) =>
        Format(value)?.GetValueOrDefault("text/plain");

    private static IEnumerable<object> FormattersOf(object? value)
    {
        var attributes = value?.GetType().GetCustomAttributes(inherit: true) ?? [];
        foreach (var attribute in attributes.Where(a => a.GetType().Name == AttributeName))
        {
            var property = attribute.GetType().GetProperty("FormatterSourceType");
            if (property?.GetValue(attribute) is not Type type)
                continue; // another convention under the same name, as Plotly.NET has one
            var source = Activator.CreateInstance(type, nonPublic: true);
            var formatters = type.GetMethod("CreateTypeFormatters")!.Invoke(source, null);
            foreach (var formatter in (IEnumerable)formatters!)
                yield return formatter;
        }
    }

    private static string? Write(object formatter, object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])
            ?? throw new MissingMethodException(
                $"{formatter.GetType().Name} has no bool Format(object, TextWriter).");
        return (bool)format.Invoke(formatter, [value, writer])! ? writer.ToString() : null;
    }
}
