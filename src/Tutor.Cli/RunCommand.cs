using System.CommandLine;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary><c>tutor run</c>: runs one notebook, wherever it lies.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var notebook = new Argument<string>("notebook")
        {
            Description = "The notebook to run; it is not changed.",
        };
        var file = new Option<string?>("--out")
        {
            Description = "Write the executed notebook here.",
            HelpName = "file.ipynb",
        };
        var page = new Option<string?>("--html")
        {
            Description = "Write it as one web page that needs no other file.",
            HelpName = "file.html",
        };
        var (parameters, timeLimit) = (RunSettings.Parameters(), RunSettings.TimeLimit());
        var command = new Command("run", "Run one notebook from top to bottom.")
        {
            notebook, file, page, parameters, timeLimit,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var run = await RunAsync(
                terminal,
                terminal.FullPath(parsed.GetValue(notebook)!),
                RunSettings.Read(parsed, parameters, timeLimit),
                cancellation);
            if (parsed.GetValue(file) is { } executed)
                ExecutedNotebook.Save(run, terminal.FullPath(executed));
            if (parsed.GetValue(page) is { } html)
                NotebookPage.WriteAlone(run, terminal.FullPath(html));
            terminal.Error.WriteLine(Verdict.Say(run));
            return run.Succeeded ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static async Task<NotebookRun> RunAsync(
        Terminal terminal, string path, RunOptions options, CancellationToken cancellation)
    {
        NotebookPage.CheckText(NotebookReader.Load(path), path);
        using var progress = new RunProgress(terminal, Path.GetFileNameWithoutExtension(path));
        var run = await NotebookRunner.RunAsync(path, options, progress, cancellation);
        cancellation.ThrowIfCancellationRequested(); // Ctrl-C may reach the worker first
        return run;
    }
}
