using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tutor.Notebooks;

/// <summary>A heading of a page: where it is, how deep, and what it says (as HTML).</summary>
public sealed record Heading(string Id, int Level, string Html);

/// <summary>Turns the Markdown cells of one page into HTML and remembers their headings.</summary>
public sealed class Prose(PageLinks links)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseMathematics().UseAutoLinks()
        .UseEmphasisExtras().Build();

    private readonly HashSet<string> ids = [];
    private readonly List<Heading> headings = [];

    /// <summary>The headings met so far, in reading order.</summary>
    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>A cell as HTML; formulas as MathML, C# blocks coloured, links rewritten.</summary>
    /// <param name="markdown">The cell's text.</param>
    /// <param name="attachments">Images pasted into the cell: <c>data:</c> links by name.</param>
    /// <exception cref="FormatException">A formula or an image cannot be shown.</exception>
    public string ToHtml(
        string markdown, IReadOnlyDictionary<string, string>? attachments = null)
    {
        var document = Parse(markdown, attachments);
        foreach (var heading in document.Descendants<HeadingBlock>())
            Register(heading);
        return Render(document);
    }

    /// <summary>Markdown that a cell showed; its headings are none of the page's.</summary>
    /// <param name="markdown">The text.</param>
    /// <exception cref="FormatException">A formula or an image cannot be shown.</exception>
    public string ShownToHtml(string markdown) => Render(Parse(markdown, attachments: null));

    private MarkdownDocument Parse(
        string markdown, IReadOnlyDictionary<string, string>? attachments)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = Resolve(link, attachments);
        return document;
    }

    private string Resolve(LinkInline link, IReadOnlyDictionary<string, string>? attachments)
    {
        const string Attachment = "attachment:";
        var url = link.Url ?? "";
        if (url.StartsWith(Attachment, StringComparison.Ordinal))
            return attachments?.GetValueOrDefault(url[Attachment.Length..])
                ?? throw new FormatException($"The cell has no attached image {url}.");
        return link.IsImage ? links.Embed(url) : links.Rewrite(url);
    }

    /// <summary>Gives the heading the name that GitHub and VS Code link it by.</summary>
    private void Register(HeadingBlock heading)
    {
        var html = heading.Inline is null ? "" : Render(heading.Inline);
        var words = heading.Inline?.Descendants<LeafInline>().Select(leaf => leaf switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            MathInline math => math.Content.ToString(),
            _ => "",
        });
        var name = string.Concat(string.Concat(words ?? []).ToLowerInvariant().Trim()
            .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

        var id = name;
        for (var copy = 1; !ids.Add(id); copy++)
            id = $"{name}-{copy}";
        heading.GetAttributes().Id = id;
        headings.Add(new Heading(id, heading.Level, html));
    }

    private static string Render(MarkdownObject part)
    {
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new FormulaInlineRenderer());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new FormulaBlockRenderer());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new ColouredCodeRenderer());
        renderer.Render(part);
        return writer.ToString().Trim();
    }
}
