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
        var declared = notebooks.ToDictionary(path => path, CheckedParameters);
        RequireKnown(options.Parameters.Keys, declared);

        var finished = true;
        try
        {
            foreach (var path in notebooks)
                await RunOneAsync(path, For(declared[path], options), cancellation);
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

    /// <summary>What the notebook takes; what it cannot show is found now, not late.</summary>
    private static IReadOnlyList<string> CheckedParameters(string path)
    {
        var notebook = NotebookFile.Load(path);
        NotebookPage.CheckText(notebook, path);
        return Parameters.DeclaredIn(notebook);
    }

    /// <summary>A parameter is for every notebook that has it; one at least must.</summary>
    private static void RequireKnown(
        IEnumerable<string> names, Dictionary<string, IReadOnlyList<string>> declared)
    {
        foreach (var name in names)
            if (!declared.Values.Any(known => known.Contains(name)))
                throw new UserError(
                    $"None of these notebooks has a parameter {name}. They have: "
                    + string.Join("; ", declared.Select(notebook =>
                        $"{Path.GetFileNameWithoutExtension(notebook.Key)} "
                        + string.Join(", ", notebook.Value))) + ".");
    }

    private static RunOptions For(IReadOnlyList<string> declared, RunOptions options) =>
        options with
        {
            Parameters = options.Parameters.Where(value => declared.Contains(value.Key))
                .ToDictionary(),
        };

    private async Task RunOneAsync(
        string path, RunOptions options, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        NotebookRun run;
        using (var progress = new RunProgress(
            terminal, $"[{runs.Count + 1}/{notebooks.Count}] {name}"))
            run = await NotebookRunner.RunAsync(path, options, progress, cancellation);
        cancellation.ThrowIfCancellationRequested(); // Ctrl-C may reach the worker first

        runs.Add(run);
        ExecutedNotebook.Save(run, Path.Combine(folder, "notebooks", Path.GetFileName(path)));
        CourseSite.Write(folder, title, runs);
        terminal.Error.WriteLine($"[{runs.Count}/{notebooks.Count}] {Verdict.Say(run)}");
    }
}
