using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>One cell being run by a worker.</summary>
internal sealed class CellRun(
    WorkerProcess worker, Cell cell, int number, IProgress<RunEvent>? progress)
{
    /// <summary>How long an interrupted cell has to stop before its process is killed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CellRecorder recorder = new();
    private FailureKind? kind;
    private string message = "";

    public int Number => number;

    public TimeSpan Duration { get; private set; }

    /// <summary>New values for what earlier cells displayed.</summary>
    public IReadOnlyList<UpdateOutput> UpdatesOfOthers => recorder.UpdatesOfOthers;

    /// <summary>Why the cell ended its notebook; null if it did not.</summary>
    public RunFailure? Failure(string notebook) => kind is null
        ? null : new(kind.Value, notebook, number, cell.FirstLine, message);

    /// <summary>The cell with its outputs and times.</summary>
    public async Task<Cell> RunAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var started = DateTime.UtcNow;
        var watch = Stopwatch.StartNew();
        using var timeLimit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeLimit.CancelAfter(limit);
        try
        {
            await worker.SendAsync(new RunCommand(
                number, number, cell.Source, CanAsk: false, new(cell.Id, Deleted: [])));
            await ListenAsync(timeLimit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await InterruptAsync(limit, cancellation);
        }
        Duration = watch.Elapsed;

        return cell with
        {
            ExecutionCount = number,
            Outputs = recorder.Outputs,
            Metadata = WithTimes(started, started + Duration),
        };
    }

    /// <summary>Listens until the cell ends, one way or another.</summary>
    private async Task ListenAsync(CancellationToken cancellation)
    {
        while (await worker.Messages.WaitToReadAsync(cancellation))
            while (worker.Messages.TryRead(out var heard))
                if (heard is OutputMessage { Output: var output })
                    Keep(output);
                else if (heard is FinishedMessage { Outcome: var outcome })
                {
                    if (outcome != CellOutcome.Completed)
                        kind ??= outcome == CellOutcome.CompileError
                            ? FailureKind.CompileError : FailureKind.Exception;
                    return;
                }

        Fail(FailureKind.ProcessDeath, await worker.DescribeDeathAsync());
    }

    private async Task InterruptAsync(TimeSpan limit, CancellationToken cancellation)
    {
        Fail(FailureKind.TimeLimit, string.Create(CultureInfo.InvariantCulture,
            $"The cell took longer than its limit of {limit.TotalSeconds:0.###} seconds."));
        using var grace = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        grace.CancelAfter(Grace);
        try
        {
            await worker.SendAsync(new InterruptCommand());
            await ListenAsync(grace.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // it does not stop; the notebook ends here and its process with it
        }
    }

    private void Keep(Output output)
    {
        if (output is StreamOutput written)
            progress?.Report(new CellOutput(number, written.Text));
        if (output is ErrorOutput error && kind is null)
            message = $"{error.Name}: {error.Message}";
        if (output is not ErrorOutput || kind is null) // the limit is told, not the interruption
            recorder.Add(output);
    }

    private void Fail(FailureKind failure, string why)
    {
        if (kind is not null)
            return;
        (kind, message) = (failure, why);
        recorder.Add(new ErrorOutput(failure.ToString(), why, [why]));
    }

    private JsonObject WithTimes(DateTime started, DateTime ended)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata["execution"] = new JsonObject
        {
            ["iopub.execute_input"] = started.ToString("O", CultureInfo.InvariantCulture),
            ["shell.execute_reply"] = ended.ToString("O", CultureInfo.InvariantCulture),
        };
        return metadata;
    }
}
