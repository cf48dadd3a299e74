using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Tutor.Notebooks;

/// <summary>
/// Runs C# cell by cell: what one cell declares, the next can use. It knows neither files nor
/// front ends; the host of each cell decides what becomes of its output.
/// </summary>
/// <remarks>One cell at a time: await a cell before running the next.</remarks>
public sealed class ScriptSession : IDisposable
{
    /// <summary>How long an interrupted cell has to stop before it is called unstoppable.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly ScriptEnvironment environment;
    private readonly Lazy<CodeAssistant> assistant;
    private readonly Dictionary<int, string> sources = [];
    private ScriptState<object>? state;
    private int count;

    /// <param name="folder">Where relative paths of <c>#r</c> and <c>#load</c> start.</param>
    public ScriptSession(string? folder = null)
    {
        environment = new ScriptEnvironment(folder ?? Environment.CurrentDirectory);
        assistant = new(() => new CodeAssistant(environment.ReadingResolver));
        CellConsole.Install();
    }

    /// <summary>
    /// Runs an empty cell that does not count, so that the first real one need not wait for the
    /// compiler to start.
    /// </summary>
    public async Task WarmUpAsync()
    {
        var script = CSharpScript.Create<object>(
            "0", environment.FirstOptions, assemblyLoader: environment.Loader);
        state ??= await script.RunAsync();
        Formatter.Format(state.ReturnValue);
    }

    /// <summary>Compiles and runs one cell after those before it.</summary>
    /// <param name="code">C# script: statements, declarations, an expression at its end.</param>
    /// <param name="host">Whom it runs for.</param>
    /// <param name="number">
    /// What errors and results call the cell; null for one more than the last.
    /// </param>
    /// <param name="cancellation">
    /// Interrupts the cell. Its loops and awaits stop within milliseconds. A call that blocks in
    /// native code or sleeps is left behind on its thread: end the process to be rid of it.
    /// </param>
    public async Task<CellResult> RunAsync(
        string code, CellHost host, int? number = null, CancellationToken cancellation = default)
    {
        count = number ?? count + 1;
        sources[count] = code;
        using var output = new CellSink(host, cancellation);
        using var context = new CellContext();
        var cell = new RunningCell(code, count, output, context);
        var run = Task.Factory.StartNew(
            () => CompileAndRunAsync(cell, cancellation),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        var result = await FinishAsync(run.Unwrap(), context, cancellation);
        if (result.Error is not null)
            output.ShowLast(result.Error);
        return result;
    }

    /// <summary>How a cell being written may go on at the cursor; it runs nothing.</summary>
    /// <param name="code">The cell so far.</param>
    /// <param name="cursor">Where the cursor is, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up the search.</param>
    public Task<Completion> CompleteAsync(
        string code, int cursor, CancellationToken cancellation = default) =>
        Task.Run(() => assistant.Value.CompleteAsync(
            Continue(code, count + 1), cursor, cancellation), cancellation);

    /// <summary>
    /// What the name at the cursor means or the call around it expects; null for nothing.
    /// </summary>
    /// <param name="code">The cell so far.</param>
    /// <param name="cursor">Where the cursor is, in UTF-16 units.</param>
    /// <param name="detailLevel">From 1 on, the source of what cells declare is shown.</param>
    /// <param name="cancellation">Gives up the search.</param>
    public Task<Inspection?> InspectAsync(
        string code, int cursor, int detailLevel = 0, CancellationToken cancellation = default) =>
        Task.Run(() => assistant.Value.InspectAsync(
            Continue(code, count + 1), cursor, detailLevel, cancellation), cancellation);

    /// <summary>Whether a cell being written can be run, or waits for more lines.</summary>
    public static Completeness IsComplete(string code) => CompletenessReader.Read(code);

    /// <summary>Forgets all variables.</summary>
    public void Dispose()
    {
        state = null;
        if (assistant.IsValueCreated)
            assistant.Value.Dispose();
        environment.Dispose();
    }

    private async Task<CellResult> CompileAndRunAsync(
        RunningCell cell, CancellationToken cancellation)
    {
        cell.Output.MakeCurrent();
        var script = Continue(cell.Code, cell.Number);
        var errors = script.Compile(cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return new(CellOutcome.CompileError, CompileErrors.Report(errors));

        environment.LoadReferences();
        script.CreateDelegate(cancellation); // loads it; an interruption must not cut that in two
        Task<ScriptState<object>>? run = null;
        cell.Context.Run(() => run = ExecuteAsync(script, cell, cancellation));
        cancellation.ThrowIfCancellationRequested();
        var next = await run!.WaitAsync(cancellation);

        return next.Exception is null
            ? new(CellOutcome.Completed)
            : new(CellOutcome.Exception, ExceptionReport.Of(next.Exception, sources));
    }

    private Script<object> Continue(string code, int number)
    {
        var name = CellName.Of(number);
        return state is null
            ? CSharpScript.Create<object>(
                code, environment.FirstOptions.WithFilePath(name),
                assemblyLoader: environment.Loader)
            : state.Script.ContinueWith<object>(
                code, environment.LaterOptions.WithFilePath(name));
    }

    private async Task<ScriptState<object>> ExecuteAsync(
        Script<object> script, RunningCell cell, CancellationToken cancellation)
    {
        var next = state is null
            ? await script.RunAsync(globals: null, _ => true, cancellation)
            : await script.RunFromAsync(state, _ => true, cancellation);
        if (!cancellation.IsCancellationRequested)
            state = next; // a cell left behind changes nothing any more
        if (next.Exception is null && next.ReturnValue is not (null or DisplayedValue))
            cell.Output.Show(
                new ResultOutput(Formatter.Format(next.ReturnValue), cell.Number));
        return next;
    }

    /// <summary>Waits for the cell, or no longer than until it is interrupted.</summary>
    private async Task<CellResult> FinishAsync(
        Task<CellResult> run, CellContext context, CancellationToken cancellation)
    {
        try
        {
            return await run.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var stopped = await context.InterruptAsync(Patience);
            return new(CellOutcome.Cancelled, Interruption(stopped));
        }
        catch (Exception error) // from a reference that cannot be loaded, a value being drawn
        {
            return new(CellOutcome.Exception, ExceptionReport.Of(error, sources));
        }
    }

    private static ErrorOutput Interruption(bool stopped)
    {
        var message = stopped
            ? "The cell was interrupted."
            : "The cell was interrupted, but a call in it goes on in the background: it sleeps, "
                + "or is in native code that cannot be stopped. A restart ends it.";
        return new("Interrupted", message, [message]);
    }

    /// <summary>The cell that runs, and where it does.</summary>
    private sealed record RunningCell(
        string Code, int Number, CellSink Output, CellContext Context);
}
