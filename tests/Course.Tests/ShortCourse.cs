using System.Collections.Concurrent;
using Tutor.Cli;
using Tutor.Notebooks;

namespace Course.Tests;

/// <summary>
/// The course in its short form: runs each notebook once, those it builds on before it, and keeps
/// the models they save in a folder of its own.
/// </summary>
public sealed class ShortCourse : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<NotebookRun>>> runs = [];
    private readonly string models = Directory.CreateTempSubdirectory("models-").FullName;

    /// <summary>The folder of the course's notebooks.</summary>
    public static string Folder => Repository.Find(AppContext.BaseDirectory).Folder("notebooks");

    internal Task<NotebookRun> RunAsync(ShortForm form) => runs.GetOrAdd(
        form.Notebook, _ => new Lazy<Task<NotebookRun>>(() => RunOnceAsync(form))).Value;

    private async Task<NotebookRun> RunOnceAsync(ShortForm form)
    {
        if (form.After is { } before)
            await RunAsync(CourseNotebooksTests.ShortForms.Single(f => f.Notebook == before));

        var parameters = form.Parameters.ToDictionary();
        if (form.KeepsModels)
            parameters["modelFolder"] = $"@\"{models}\"";
        return await NotebookRunner.RunAsync(
            Path.Combine(Folder, form.Notebook + ".ipynb"),
            new RunOptions { Parameters = parameters, CellTimeLimit = TimeSpan.FromMinutes(5) });
    }

    public void Dispose() => Directory.Delete(models, recursive: true);
}
