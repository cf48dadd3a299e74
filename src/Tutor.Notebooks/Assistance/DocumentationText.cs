using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Tutor.Notebooks;

/// <summary>Takes sentences out of XML documentation.</summary>
internal static partial class DocumentationText
{
    public static string Summary(string? xml) => Text(Read(xml)?.Descendants("summary"));

    public static string Parameter(string? xml, string name) => Text(
        Read(xml)?.Descendants("param").Where(param => (string?)param.Attribute("name") == name));

    private static XElement? Read(string? xml)
    {
        try
        {
            return XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null; // a comment that is no XML documents nothing
        }
    }

    private static string Text(IEnumerable<XElement>? elements)
    {
        if (elements?.FirstOrDefault() is not { } element)
            return "";
        var text = new StringBuilder();
        Append(text, element);
        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement { IsEmpty: true } reference)
                text.Append(Named(reference));
            else if (node is XElement inner)
                Append(text, inner);
        }
    }

    /// <summary>
    /// <c>&lt;see cref="M:System.Text.Rune.Parse(System.String)"/&gt;</c> reads <c>Parse</c>.
    /// </summary>
    private static string Named(XElement reference)
    {
        var name = reference.Attributes().FirstOrDefault()?.Value ?? " ";
        if (reference.Attribute("cref") is null)
            return name;
        var end = name.IndexOfAny(['(', '`']);
        var path = end < 0 ? name[2..] : name[2..end];
        return path[(path.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
