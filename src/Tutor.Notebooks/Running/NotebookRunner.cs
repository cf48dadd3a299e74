using System.Diagnostics;

namespace Tutor.Notebooks;

/// <summary>
/// Runs a notebook from top to bottom in a process of its own, so that nothing a cell does, not
/// even a crash, reaches the caller or another notebook.
/// </summary>
public static class NotebookRunner
{
    /// <summary>Runs every code cell in order; the first that fails ends the notebook.</summary>
    /// <exception cref="NotebookException">The notebook cannot be read or started.</exception>
    /// <exception cref="OperationCanceledException">
    /// Cancelled; the process it ran in is gone.
    /// </exception>
    public static async Task<NotebookRun> RunAsync(
        string notebookPath, RunOptions options, IProgress<RunEvent>? progress = null,
        CancellationToken cancellation = default)
    {
        var path = Path.GetFullPath(notebookPath);
        var watch = Stopwatch.StartNew();
        var notebook = Parameters.Inject(NotebookReader.Load(path), options.Parameters, path);
        var cells = notebook.Cells.Select(WithoutOutputs).ToList();
        var count = cells.Count(cell => cell.Kind == CellKind.Code);
        var times = new List<TimeSpan>();
        RunFailure? failure = null;

        await using var worker = await WorkerProcess.StartAsync(
            Path.GetDirectoryName(path)!, cancellation);
        for (var i = 0; i < cells.Count && failure is null; i++)
        {
            if (cells[i].Kind != CellKind.Code)
                continue;
            if (cells[i].WhyNotRun is not null)
            {
                times.Add(TimeSpan.Zero); // it keeps its number
                continue;
            }
            var run = new CellRun(worker, cells[i], times.Count + 1, progress);
            progress?.Report(new CellStarted(run.Number, count, cells[i].FirstLine));
            cells[i] = await run.RunAsync(options.CellTimeLimit, cancellation);
            times.Add(run.Duration);
            foreach (var update in run.UpdatesOfOthers)
                for (var earlier = 0; earlier < i; earlier++)
                    cells[earlier] = WithUpdate(cells[earlier], update);
            failure = run.Failure(Path.GetFileName(path));
            progress?.Report(new CellFinished(run.Number, run.Duration, failure is null));
        }

        return new NotebookRun
        {
            Path = path,
            Executed = notebook with { Cells = cells },
            CellTimes = times,
            Duration = watch.Elapsed,
            Failure = failure,
        };
    }

    private static Cell WithUpdate(Cell cell, UpdateOutput update) =>
        CellRecorder.Updated(cell.Outputs, update) is { } changed
            ? cell with { Outputs = changed } : cell;

    /// <summary>The cell before it runs; one that cannot be run says so.</summary>
    private static Cell WithoutOutputs(Cell cell) => cell.Kind != CellKind.Code ? cell : cell with
    {
        Outputs = cell.WhyNotRun is { } reason
            ? [new StreamOutput("stderr", $"{reason}\n")] : [],
        ExecutionCount = null,
    };
}
