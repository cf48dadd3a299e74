using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tutor.Notebooks;

/// <summary>Keeps a notebook's relative links working in a copy that lies elsewhere.</summary>
public static class MovedLinks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseMathematics().UsePreciseSourceLocation().Build();

    /// <summary>The notebook with its links and images pointing where they did.</summary>
    /// <param name="notebook">The notebook as it lies in <paramref name="from"/>.</param>
    /// <param name="from">The folder its links start from.</param>
    /// <param name="to">The folder the copy will lie in.</param>
    /// <remarks>Links to other notebooks stay: their copies lie beside this one.</remarks>
    public static Notebook Move(Notebook notebook, string from, string to)
    {
        var links = new PageLinks(from, Path.GetFullPath(to), new Dictionary<string, string>());
        return notebook with
        {
            Cells = [.. notebook.Cells.Select(cell => cell.Kind == CellKind.Markdown
                ? cell with { Source = Rewrite(cell.Source, links) } : cell)],
        };
    }

    private static string Rewrite(string markdown, PageLinks links)
    {
        var fromTheEnd = Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>()
            .Where(link => link.UrlSpan.Length > 0 && link.Url is { Length: > 0 } url
                && !url.StartsWith("attachment:", StringComparison.Ordinal)
                && !url.Split('#')[0].EndsWith(".ipynb", StringComparison.Ordinal))
            .OrderByDescending(link => link.UrlSpan.Start);
        foreach (var link in fromTheEnd)
            markdown = markdown[..link.UrlSpan.Start] + links.Rewrite(link.Url!)
                + markdown[(link.UrlSpan.End + 1)..];
        return markdown;
    }
}
