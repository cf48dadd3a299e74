namespace Tutor.Notebooks.Tests;

/// <summary>A document as a front end keeps it.</summary>
internal sealed class FrontEndDocument(bool namesCells = true)
{
    private readonly Dictionary<string, List<Output>> cells = [];
    private readonly List<string> deleted = [];

    public DocumentLibraries Libraries { get; } = new();

    public bool Draws => All.Any(html => html.Contains("data-needs"));

    private IEnumerable<string> All => cells.Keys.SelectMany(HtmlOf);

    /// <summary>How many outputs bring the library.</summary>
    public int CopiesOf(string library) => All.Count(html => html.Contains(library));

    public IEnumerable<string> HtmlOf(string cell) => cells[cell].Select(output => output switch
    {
        DisplayOutput display => display.Data["text/html"],
        ResultOutput result => result.Data["text/html"],
        _ => "",
    });

    public void Delete(string cell)
    {
        cells.Remove(cell);
        deleted.Add(cell);
    }

    public void Run(string cell, params Output[] outputs)
    {
        var run = new DocumentCell(namesCells ? cell : null, namesCells ? [.. deleted] : []);
        deleted.Clear();
        cells[cell] = [];
        Libraries.Begin(run);
        foreach (var shown in outputs.SelectMany(output => Libraries.Show(output, run)))
            Take(cell, shown);
        foreach (var shown in Libraries.End(run))
            Take(cell, shown);
    }

    private void Take(string cell, Output output)
    {
        if (output is ClearOutput)
            cells[cell].Clear();
        else if (output is UpdateOutput update)
            foreach (var name in cells.Keys)
                cells[name] = [.. CellRecorder.Updated(cells[name], update) ?? cells[name]];
        else
            cells[cell].Add(output);
    }
}
