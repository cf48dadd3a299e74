using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>A link to another page: where it leads and what it is called.</summary>
public sealed record PageLink(string Href, string Title);

/// <summary>What stands around the content of a page: head, top bar, contents.</summary>
public sealed record PageFrame
{
    /// <summary>What the browser's tab says.</summary>
    public required string Title { get; init; }

    /// <summary>The index of the site; null for a page that stands alone.</summary>
    public PageLink? Home { get; init; }

    /// <summary>The page before this one.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>The page after this one.</summary>
    public PageLink? Next { get; init; }

    /// <summary>Where the page stands in the site, such as "2 of 5".</summary>
    public string Place { get; init; } = "";

    /// <summary>Carry style and script in the page itself: it needs no other file.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>The style sheet of every page.</summary>
    public static string Style => Resource.Text("course.css");

    /// <summary>The script of every page.</summary>
    public static string Script => Resource.Text("course.js");

    /// <summary>The whole page.</summary>
    /// <param name="content">The HTML of the main part.</param>
    /// <param name="headings">What the contents list; none where it is empty.</param>
    public string Wrap(string content, IReadOnlyList<Heading> headings) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(Title)}</title>
        {(StandsAlone ? $"<style>\n{Style}</style>"
            : """<link rel="stylesheet" href="course.css">""")}
        <link rel="icon" href="data:,">
        {HeadLink("prev", Previous)}{HeadLink("next", Next)}
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        {Bar(headings.Count > 0)}
        <div class="page">
        {Contents(headings)}
        <main id="main">
        {content}
        {Turn()}
        </main>
        </div>
        {(StandsAlone ? $"<script>\n{Script}</script>" : """<script src="course.js"></script>""")}
        </body>
        </html>

        """;

    private string Bar(bool hasContents) => $"""
        <header class="bar">
        {(Home is null ? $"<span class=\"home\">{Escape(Title)}</span>"
            : $"<a class=\"home\" href=\"{Escape(Home.Href)}\">{Escape(Home.Title)}</a>")}
        <nav aria-label="Notebooks">
        {BarLink(Previous, "← <span class=\"word\">Previous</span>")}
        <span class="place">{Place}</span>
        {BarLink(Next, "<span class=\"word\">Next</span> →")}
        {(hasContents ? "<button popovertarget=\"contents\">Contents</button>" : "")}
        </nav>
        </header>
        """;

    private static string Contents(IReadOnlyList<Heading> headings)
    {
        if (headings.Count == 0)
            return "";
        var entries = headings.Select(heading =>
            $"<li{(heading.Level > 2 ? " class=\"deeper\"" : "")}>"
            + $"<a href=\"#{Escape(heading.Id)}\">{heading.Html}</a></li>");
        return "<nav class=\"toc\" id=\"contents\" popover aria-label=\"On this page\">"
            + $"<strong>On this page</strong><ol>{string.Concat(entries)}</ol></nav>";
    }

    private string Turn() => Previous is null && Next is null ? "" : $"""
        <nav class="turn" aria-label="Turn the page">
        {TurnLink("previous", "← Previous", Previous)}
        {TurnLink("next", "Next →", Next)}
        </nav>
        """;

    private static string TurnLink(string side, string word, PageLink? page) => page is null ? ""
        : $"<a class=\"{side}\" href=\"{Escape(page.Href)}\"><small>{word}</small>"
            + $"{Escape(page.Title)}</a>";

    private static string BarLink(PageLink? page, string word) => page is null ? ""
        : $"<a href=\"{Escape(page.Href)}\" title=\"{Escape(page.Title)}\">{word}</a>";

    private static string HeadLink(string relation, PageLink? page) => page is null ? ""
        : $"<link rel=\"{relation}\" href=\"{Escape(page.Href)}\">";
}
