using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Tutor.Notebooks;

/// <summary>
/// Runs C# cell by cell: what one cell declares, the next can use. It knows neither files nor
/// front ends; the host of each cell decides what becomes of its output.
/// </summary>
/// <remarks>One cell at a time: await a cell before running the next.</remarks>
public sealed partial class ScriptSession : IDisposable
{
    /// <summary>How long an interrupted cell has to stop before it is called unstoppable.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly ScriptEnvironment environment;
    private readonly Lazy<CodeAssistant> assistant;
    private readonly CellSources sources = new();
    private readonly PackageSteps packages;
    private readonly string folder;
    private ScriptState<object>? state;
    private int count;

    /// <param name="folder">Where relative paths of <c>#r</c> and <c>#load</c> start.</param>
    /// <param name="packageCache">
    /// Where it is kept which packages <c>#r "nuget: …"</c> found; null for the user's own folder.
    /// </param>
    public ScriptSession(string? folder = null, string? packageCache = null)
    {
        this.folder = folder ?? Environment.CurrentDirectory;
        environment = new ScriptEnvironment(this.folder);
        packages = new PackageSteps(environment, new SessionPackages(
            this.folder, new PackageRestore(packageCache ?? PackageRestore.DefaultFolder)));
        assistant = new(() => new CodeAssistant(environment.ReadingResolver));
        CellConsole.Install();
    }

    /// <summary>Compiles and runs one cell after those before it.</summary>
    /// <param name="code">C# script: statements, declarations, an expression at its end.</param>
    /// <param name="host">Whom it runs for.</param>
    /// <param name="number">
    /// What errors and results call the cell; null for one more than the last.
    /// </param>
    /// <param name="cancellation">
    /// Interrupts the cell. Its loops and awaits stop within milliseconds, sleeps soon after. A
    /// call in native code is left behind on its thread: end the process to be rid of it.
    /// </param>
    public async Task<CellResult> RunAsync(
        string code, CellHost host, int? number = null, CancellationToken cancellation = default)
    {
        count = number ?? count + 1;
        sources.Add(CellName.Of(count), code);
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
        var plan = new CellPlanRunner(packages, sources, cell.Output, (code, name, references) =>
            CompileAndRunAsync(Continue(code, name, references), cell, cancellation));
        return await plan.RunAsync(
            cell.Code, new CodeOrigin(CellName.Of(cell.Number), folder), cancellation);
    }

    private async Task<CellResult> CompileAndRunAsync(
        Script<object> script, RunningCell cell, CancellationToken cancellation)
    {
        var errors = script.Compile(cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return new(CellOutcome.CompileError, CompileErrors.Report(errors));

        environment.LoadReferences();
        script = WithLoopChecks(script);
        script.CreateDelegate(cancellation); // loads it; an interruption must not cut that in two
        Task<ScriptState<object>>? run = null;
        cell.Context.Run(() => run = ExecuteAsync(script, cell, cancellation));
        cancellation.ThrowIfCancellationRequested();
        var next = await run!.WaitAsync(cancellation);

        return next.Exception is null
            ? new(CellOutcome.Completed)
            : new(CellOutcome.Exception, ExceptionReport.Of(next.Exception, sources));
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
            return new(CellOutcome.Cancelled, RunningCell.Interruption(stopped));
        }
        catch (Exception error) // from a reference that cannot be loaded, a value being drawn
        {
            return new(CellOutcome.Exception, ExceptionReport.Of(error, sources));
        }
    }
}
