using System.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Tutor.Notebooks;

/// <summary>
/// Runs C# cell by cell: what one cell declares, the next can use. It knows neither files nor
/// front ends; whoever listens to <see cref="Shown"/> decides what becomes of the output.
/// </summary>
/// <remarks>One cell at a time: await a cell before running the next.</remarks>
public sealed class ScriptSession : IDisposable
{
    private readonly ScriptEnvironment environment;
    private readonly List<string> sources = [];
    private ScriptState<object>? state;

    /// <param name="folder">Where relative paths of <c>#r</c> and <c>#load</c> start.</param>
    public ScriptSession(string? folder = null)
    {
        environment = new ScriptEnvironment(folder ?? Environment.CurrentDirectory);
        CellConsole.Install();
    }

    /// <summary>
    /// Raised for everything a cell shows, in order: text it writes, objects it displays, the
    /// value of its last expression, and the error that ends it. May come from any thread.
    /// </summary>
    public event Action<Output>? Shown;

    /// <summary>How many cells were run, this one included.</summary>
    public int ExecutionCount => sources.Count;

    /// <summary>Compiles and runs one cell after those before it.</summary>
    /// <param name="code">C# script: statements, declarations, an expression at its end.</param>
    /// <param name="cancellation">
    /// Interrupts the cell. Its own loops and awaits stop within milliseconds. A call that blocks
    /// in native code or sleeps is left behind on its thread: end the process to be rid of it.
    /// </param>
    public async Task<CellResult> RunAsync(string code, CancellationToken cancellation = default)
    {
        sources.Add(code);
        using var output = new CellSink(shown => Shown?.Invoke(shown));
        var run = Task.Factory.StartNew(
            () => CompileAndRunAsync(code, output, cancellation),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        var result = await FinishAsync(run.Unwrap(), cancellation);
        if (result.Error is not null)
            output.Show(result.Error);
        return result;
    }

    /// <summary>Forgets all variables.</summary>
    public void Dispose()
    {
        state = null;
        environment.Dispose();
    }

    private async Task<CellResult> CompileAndRunAsync(
        string code, CellSink output, CancellationToken cancellation)
    {
        output.MakeCurrent();
        var script = Continue(code);
        var errors = script.Compile(cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return new(CellOutcome.CompileError, CompileErrors.Report(errors));

        environment.LoadReferences();
        Task<ScriptState<object>>? run = null;
        using var abort = new CancellationTokenSource();
        using var link = cancellation.Register(() => Task.Run(abort.Cancel)); // it may block
        ControlledExecution.Run(
            () => run = ExecuteAsync(script, output, cancellation), abort.Token);
        var next = await run!.WaitAsync(cancellation);

        return next.Exception is null
            ? new(CellOutcome.Completed)
            : new(CellOutcome.Exception, ExceptionReport.Of(next.Exception, sources));
    }

    private Script<object> Continue(string code)
    {
        var name = CellName.Of(ExecutionCount);
        return state is null
            ? CSharpScript.Create<object>(
                code, environment.FirstOptions.WithFilePath(name),
                assemblyLoader: environment.Loader)
            : state.Script.ContinueWith<object>(
                code, environment.LaterOptions.WithFilePath(name));
    }

    private async Task<ScriptState<object>> ExecuteAsync(
        Script<object> script, CellSink output, CancellationToken cancellation)
    {
        var next = state is null
            ? await script.RunAsync(globals: null, _ => true, cancellation)
            : await script.RunFromAsync(state, _ => true, cancellation);
        if (!cancellation.IsCancellationRequested)
            state = next; // a cell left behind changes nothing any more
        if (next.Exception is null && next.ReturnValue is { } value)
            output.Show(new ResultOutput(Formatter.Format(value), ExecutionCount));
        return next;
    }

    /// <summary>Waits for the cell, or no longer than until it is cancelled.</summary>
    private async Task<CellResult> FinishAsync(
        Task<CellResult> run, CancellationToken cancellation)
    {
        try
        {
            return await run.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(CellOutcome.Cancelled, new("Interrupted", "The cell was interrupted.", []));
        }
        catch (Exception error) // from a reference that cannot be loaded, a value being drawn
        {
            return new(CellOutcome.Exception, ExceptionReport.Of(error, sources));
        }
    }
}
