using Microsoft.DotNet.Interactive.Formatting;

namespace Tutor.Tests;

/// <summary>
/// What .NET Interactive's own formatter, the origin of the convention, makes of an object.
/// </summary>
internal static class Shown
{
    public static string As(string mimeType, object value)
    {
        using var writer = new StringWriter();
        Formatter.GetPreferredFormatterFor(value.GetType(), mimeType)
            .Format(value, new FormatContext(writer));
        return writer.ToString();
    }

    public static IEnumerable<string> MimeTypesOf(object value) =>
        Formatter.GetPreferredMimeTypesFor(value.GetType());
}
