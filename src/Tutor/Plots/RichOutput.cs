namespace Tutor;

/// <summary>
/// Tells a notebook engine how to show a type. Engines look for an attribute of this name, so
/// nobody needs a reference to anybody (.NET Interactive, "Formatting", convention-based sources).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];
}

/// <summary>Something a notebook shows as a picture and a terminal as one line of text.</summary>
public interface IRichOutput
{
    /// <summary>The picture, for a browser.</summary>
    string ToHtml();

    /// <summary>The same in one line.</summary>
    string ToString();
}

/// <summary>One way to write a value; engines call it by these names.</summary>
internal sealed class MimeFormatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
            return false;
        writer.Write(write(value));
        return true;
    }
}

/// <summary>The two ways in which every picture is written.</summary>
internal sealed class RichOutputFormatters
{
    private readonly object[] formatters =
    [
        new MimeFormatter<IRichOutput>("text/html", output => output.ToHtml()),
        new MimeFormatter<IRichOutput>("text/plain", output => output.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
