namespace Tutor.Notebooks;

/// <summary>Writes a course as web pages that work from a folder, with the network off.</summary>
public static class CourseSite
{
    /// <summary>
    /// Writes <c>index.html</c>, one page per notebook and what they share. Everything is
    /// rendered before the first file is written, and each file appears complete.
    /// </summary>
    /// <param name="folder">Where to write; made if it is not there.</param>
    /// <param name="title">The name of the course.</param>
    /// <param name="runs">The notebooks in reading order.</param>
    /// <exception cref="FormatException">A formula or an image cannot be shown.</exception>
    public static void Write(string folder, string title, IReadOnlyList<NotebookRun> runs)
    {
        var files = Render(folder, title, runs);
        foreach (var (name, content) in files)
            WholeFile.Write(Path.Combine(folder, name), content);
    }

    /// <summary>Every file of the site by name, the index last.</summary>
    private static List<(string Name, string Content)> Render(
        string folder, string title, IReadOnlyList<NotebookRun> runs)
    {
        var pages = runs.ToDictionary(run => Path.GetFullPath(run.Path), PageName);
        var libraries = new Dictionary<string, string>();
        var files = new List<(string, string)>
        {
            ("course.css", PageFrame.Style),
            ("course.js", PageFrame.Script),
        };
        for (var i = 0; i < runs.Count; i++)
        {
            var links = new PageLinks(
                NotebookPage.FolderOf(runs[i]), Path.GetFullPath(folder), pages);
            var page = NotebookPage.Render(runs[i], links, Frame(title, runs, i));
            files.Add((PageName(runs[i]), SharedScripts.Extract(
                page, (name, source) => libraries[name] = source)));
        }
        files.InsertRange(0, libraries.Select(library => (library.Key, library.Value)));
        files.Add(("index.html", CourseIndex.Render(title, runs, PageName)));
        return files;
    }

    private static PageFrame Frame(string title, IReadOnlyList<NotebookRun> runs, int i) => new()
    {
        Title = $"{runs[i].Title} · {title}",
        Home = new PageLink("index.html", title),
        Previous = i > 0 ? Link(runs[i - 1]) : null,
        Next = i + 1 < runs.Count ? Link(runs[i + 1]) : null,
        Place = $"{i + 1} of {runs.Count}",
    };

    private static PageLink Link(NotebookRun run) => new(PageName(run), run.Title);

    private static string PageName(NotebookRun run) =>
        Path.GetFileNameWithoutExtension(run.Path) + ".html";
}
