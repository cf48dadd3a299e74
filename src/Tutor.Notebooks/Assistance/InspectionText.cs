using System.Text;

namespace Tutor.Notebooks;

/// <summary>Writes an inspection as plain text and as Markdown, paragraph by paragraph.</summary>
internal sealed class InspectionText
{
    private readonly List<string> plain = [];
    private readonly List<string> markdown = [];

    public bool IsEmpty => plain.Count == 0;

    public InspectionText Code(string code)
    {
        plain.Add(code);
        markdown.Add($"```csharp\n{code}\n```");
        return this;
    }

    public InspectionText Prose(string text)
    {
        if (text.Length > 0)
            Paragraph(text, EscapeMarkdown(text));
        return this;
    }

    public InspectionText Paragraph(string plainText, string markdownText)
    {
        plain.Add(plainText);
        markdown.Add(markdownText);
        return this;
    }

    public Inspection Finish() =>
        new(string.Join("\n\n", plain), string.Join("\n\n", markdown));

    /// <summary>The text of documentation may hold <c>List&lt;T&gt;</c> and the like.</summary>
    private static string EscapeMarkdown(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '#' or '&')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
