using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>Writes what a run made of a notebook, beside or away from the notebook.</summary>
internal static class ExecutedNotebook
{
    public static void Save(NotebookRun run, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        NotebookFile.Save(
            MovedLinks.Move(run.Executed, NotebookPage.FolderOf(run), folder), path);
    }
}
