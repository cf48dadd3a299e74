using System.Text;
using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>Renders one executed notebook as a page to read.</summary>
public static class NotebookPage
{
    /// <summary>The notebook as a page that needs no other file.</summary>
    /// <param name="run">The run to show.</param>
    /// <param name="pageFolder">Where the page will lie; links start there.</param>
    /// <exception cref="FormatException">A formula or an image cannot be shown.</exception>
    public static string RenderAlone(NotebookRun run, string pageFolder)
    {
        var links = new PageLinks(FolderOf(run), pageFolder, new Dictionary<string, string>());
        return Render(run, links, new PageFrame { Title = run.Title, StandsAlone = true });
    }

    /// <summary>Writes the notebook as a page that needs no other file.</summary>
    public static void WriteAlone(NotebookRun run, string path) =>
        WholeFile.Write(path, RenderAlone(run, Path.GetDirectoryName(Path.GetFullPath(path))!));

    /// <summary>The notebook as a page in a frame.</summary>
    /// <param name="run">The run to show.</param>
    /// <param name="links">Where its links lead.</param>
    /// <param name="frame">What stands around it.</param>
    /// <exception cref="FormatException">A formula or an image cannot be shown.</exception>
    public static string Render(NotebookRun run, PageLinks links, PageFrame frame)
    {
        var prose = new Prose(links);
        var content = new StringBuilder();
        var number = 0;
        foreach (var cell in run.Executed.Cells)
        {
            content.Append(cell.Kind switch
            {
                CellKind.Markdown => RenderText(cell, prose, run.Path),
                CellKind.Code => CellHtml.RenderCode(
                    cell, ++number, TimeOf(run, number), prose),
                _ => $"<pre class=\"source\">{Escape(cell.Source)}</pre>",
            }).Append('\n');
            if (ReferenceEquals(cell, run.Executed.Cells[0]))
                content.Append(Facts(run)).Append(Stopped(run));
        }

        var listed = prose.Headings.Where(heading => heading.Level is 2 or 3).ToList();
        return frame.Wrap(content.ToString(), listed);
    }

    /// <summary>Reads the text of a notebook as a page will; finds what cannot be shown.</summary>
    /// <exception cref="FormatException">A formula or an image cannot be shown.</exception>
    public static void CheckText(Notebook notebook, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var prose = new Prose(new PageLinks(folder, folder, new Dictionary<string, string>()));
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown))
            RenderText(cell, prose, path);
    }

    /// <summary>Where the notebook lies.</summary>
    public static string FolderOf(NotebookRun run) =>
        Path.GetDirectoryName(Path.GetFullPath(run.Path))!;

    private static string RenderText(Cell cell, Prose prose, string path)
    {
        try
        {
            return CellHtml.RenderText(cell, prose);
        }
        catch (FormatException error)
        {
            throw new FormatException(
                $"{Path.GetFileName(path)}, text beginning \"{cell.FirstLine}\": "
                + error.Message, error);
        }
    }

    private static TimeSpan? TimeOf(NotebookRun run, int number) =>
        number <= run.CellTimes.Count ? run.CellTimes[number - 1] : null;

    private static string Facts(NotebookRun run) => $"""
        <p class="facts">{VerdictHtml.Badge(run)} {VerdictHtml.Time(run)}</p>
        """;

    /// <summary>Where and why the notebook stopped, with a link to the cell.</summary>
    private static string Stopped(NotebookRun run) => run.Failure is not { } failure ? "" : $"""
        <div class="stopped"><strong>Stopped at
        <a href="#cell-{failure.CellNumber}">cell {failure.CellNumber}</a></strong>
        (<code>{Escape(failure.FirstLine)}</code>)
        <p>{Escape(failure.Message)}</p></div>
        """;
}
