using System.Text.RegularExpressions;

namespace Tutor.Notebooks;

/// <summary>
/// Keeps one copy of each script library in a document, in whatever order its cells are run. An
/// output brings a library, <c>&lt;script data-library="plotly.js"&gt;</c>, or says that it needs
/// it: <c>data-needs="plotly.js"</c>. The library becomes an output of its own, below the cell
/// that needs it first, and comes again when that cell is run again, or may be.
/// </summary>
internal sealed partial class DocumentLibraries
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LibraryCopy> copies = [];

    /// <summary>A cell is run.</summary>
    public void Begin(DocumentCell cell)
    {
        lock (gate)
            foreach (var copy in copies.Values)
                copy.Begin(cell);
    }

    /// <summary>What to show for an output of a cell.</summary>
    /// <param name="output">What the cell shows.</param>
    /// <param name="cell">The cell; null if nobody keeps what it shows.</param>
    public IReadOnlyList<Output> Show(Output output, DocumentCell? cell)
    {
        lock (gate)
        {
            if (output is ClearOutput && cell is not null)
                foreach (var copy in copies.Values)
                    copy.Clear(cell);
            if (HtmlOf(output) is not { } html || !Mark().IsMatch(html))
                return [output];

            var needed = Needs().Matches(html).Select(match => match.Groups[1].Value).ToHashSet();
            html = SharedScripts.Replace(html, (name, element, _) =>
            {
                needed.Add(name);
                copies.TryAdd(name, new(element));
                return "";
            });
            return cell is null ? [output]
                : [.. needed.SelectMany(name => Bring(name, cell)), WithHtml(output, html)];
        }
    }

    /// <summary>A cell ended: brings what it took from outputs of others.</summary>
    public IReadOnlyList<Output> End(DocumentCell cell)
    {
        lock (gate)
            return [.. copies.Values.Where(copy => copy.IsMissing)
                .SelectMany(copy => copy.MoveTo(cell))];
    }

    private IEnumerable<Output> Bring(string name, DocumentCell cell) =>
        copies.GetValueOrDefault(name) is { } copy && copy.IsNeededBy(cell)
            ? copy.MoveTo(cell) : [];

    private static string? HtmlOf(Output output) => DataOf(output)?.GetValueOrDefault("text/html");

    private static IReadOnlyDictionary<string, string>? DataOf(Output output) => output switch
    {
        DisplayOutput display => display.Data,
        ResultOutput result => result.Data,
        UpdateOutput update => update.Data,
        _ => null,
    };

    private static Output WithHtml(Output output, string html)
    {
        var data = new Dictionary<string, string>(DataOf(output)!) { ["text/html"] = html };
        return output switch
        {
            DisplayOutput display => display with { Data = data },
            ResultOutput result => result with { Data = data },
            _ => (UpdateOutput)output with { Data = data },
        };
    }

    [GeneratedRegex("data-(library|needs)=\"")]
    private static partial Regex Mark();

    [GeneratedRegex("data-needs=\"([^\"]+)\"")]
    private static partial Regex Needs();
}
