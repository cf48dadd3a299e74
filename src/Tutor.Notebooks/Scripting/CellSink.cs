namespace Tutor.Notebooks;

/// <summary>Where the code of one running cell sends what it writes and displays.</summary>
internal sealed class CellSink : IDisposable
{
    private static readonly AsyncLocal<CellSink?> Running = new();

    private readonly Lock gate = new();
    private readonly CellHost host;
    private readonly CancellationToken interruption;
    private readonly Action<Output> show;
    private readonly StreamBatch stdout;
    private readonly StreamBatch stderr;

    /// <param name="host">Whom the cell runs for.</param>
    /// <param name="interruption">After it, the cell shows and asks nothing any more.</param>
    public CellSink(CellHost host, CancellationToken interruption)
    {
        (this.host, this.interruption) = (host, interruption);
        show = output => OutsideTheCell(() => host.Show(output));
        stdout = new StreamBatch(gate, text => show(new StreamOutput("stdout", text)));
        stderr = new StreamBatch(gate, text => show(new StreamOutput("stderr", text)));
    }

    /// <summary>The output of the cell that the calling code belongs to.</summary>
    public static CellSink Current => Running.Value ?? throw new InvalidOperationException(
        "There is no cell to show this below: display was called from outside a notebook.");

    /// <summary>Ends the calling code if its cell was interrupted.</summary>
    public static void ThrowIfInterrupted() =>
        Running.Value?.interruption.ThrowIfCancellationRequested();

    /// <summary>Whether the calling code belongs to a cell.</summary>
    public static bool IsInCell => Running.Value is not null;

    /// <summary>The stream of the calling code's cell; null outside of any cell.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static StreamBatch? CurrentStream(bool isError)
    {
        ThrowIfInterrupted();
        return isError ? Running.Value?.stderr : Running.Value?.stdout;
    }

    /// <summary>Makes the calling code, and all it starts, belong to this cell.</summary>
    public void MakeCurrent() => Running.Value = this;

    /// <summary>Passes the output on, after the text written before it.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Show(Output output)
    {
        interruption.ThrowIfCancellationRequested();
        ShowLast(output);
    }

    /// <summary>Passes on how the cell ended, even by an interruption.</summary>
    public void ShowLast(Output output) => Uninterrupted.Run(() =>
    {
        lock (gate)
        {
            stdout.Flush();
            stderr.Flush();
            show(output);
        }
    });

    /// <summary>Waits for what the person in front of the notebook types.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there.</exception>
    public string Ask(InputPrompt prompt)
    {
        if (host.Ask is null)
            throw new InvalidOperationException(
                "The cell asks for input, but nobody can answer: run it where somebody can type.");
        Uninterrupted.Run(() =>
        {
            stdout.Flush();
            stderr.Flush();
        });
        return host.Ask(prompt, interruption);
    }

    /// <summary>What a listener writes to the console itself is no output of the cell.</summary>
    private static void OutsideTheCell(Action action)
    {
        var cell = Running.Value;
        Running.Value = null;
        try
        {
            action();
        }
        finally
        {
            Running.Value = cell;
        }
    }

    public void Dispose()
    {
        stdout.Dispose();
        stderr.Dispose();
    }
}
