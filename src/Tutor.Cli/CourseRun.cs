using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>Runs notebooks one after the other and keeps what is finished at any moment.</summary>
internal sealed class CourseRun(
    Terminal terminal, IReadOnlyList<string> notebooks, string folder, string title)
{
    private readonly List<NotebookRun> runs = [];

    /// <summary>Runs them all; a notebook that fails does not stop the others.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(RunOptions options, bool json, CancellationToken cancellation)
    {
        foreach (var path in notebooks) // a bad formula is found now, not after minutes
            NotebookPage.CheckText(NotebookFile.Load(path), path);

        var finished = true;
        try
        {
            foreach (var path in notebooks)
                await RunOneAsync(path, options, cancellation);
        }
        catch (OperationCanceledException)
        {
            finished = false;
            terminal.Error.WriteLine(
                $"Stopped. {runs.Count} of {notebooks.Count} notebooks were finished.");
        }

        if (json)
            CourseReport.WriteJson(runs, terminal.Output);
        else if (runs.Count > 0)
            CourseReport.WriteTable(runs, terminal.Tables);
        if (runs.Count > 0)
            terminal.Error.WriteLine($"Read it: {Path.Combine(folder, "index.html")}");
        return !finished ? ExitCode.Interrupted
            : runs.All(run => run.Succeeded) ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task RunOneAsync(
        string path, RunOptions options, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        NotebookRun run;
        using (var progress = new RunProgress(
            terminal, $"[{runs.Count + 1}/{notebooks.Count}] {name}"))
            run = await NotebookRunner.RunAsync(path, options, progress, cancellation);

        runs.Add(run);
        ExecutedNotebook.Save(run, Path.Combine(folder, "notebooks", Path.GetFileName(path)));
        CourseSite.Write(folder, title, runs);
        terminal.Error.WriteLine($"[{runs.Count}/{notebooks.Count}] {Verdict.Say(run)}");
    }
}
