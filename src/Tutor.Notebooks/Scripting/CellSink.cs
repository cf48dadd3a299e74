namespace Tutor.Notebooks;

/// <summary>Where the code of one running cell sends what it writes and displays.</summary>
internal sealed class CellSink : IDisposable
{
    private static readonly AsyncLocal<CellSink?> Running = new();

    private readonly Lock gate = new();
    private readonly Action<Output> show;
    private readonly StreamBatch stdout;
    private readonly StreamBatch stderr;

    public CellSink(Action<Output> show)
    {
        this.show = output => OutsideTheCell(() => show(output));
        stdout = new StreamBatch(gate, text => this.show(new StreamOutput("stdout", text)));
        stderr = new StreamBatch(gate, text => this.show(new StreamOutput("stderr", text)));
    }

    /// <summary>The output of the cell that the calling code belongs to.</summary>
    public static CellSink Current => Running.Value ?? throw new InvalidOperationException(
        "There is no cell to show this below: display was called from outside a notebook.");

    /// <summary>The stream of the calling code's cell; null outside of any cell.</summary>
    public static StreamBatch? CurrentStream(bool isError) =>
        isError ? Running.Value?.stderr : Running.Value?.stdout;

    /// <summary>Makes the calling code, and all it starts, belong to this cell.</summary>
    public void MakeCurrent() => Running.Value = this;

    /// <summary>Passes the output on, after the text written before it.</summary>
    public void Show(Output output)
    {
        lock (gate)
        {
            stdout.Flush();
            stderr.Flush();
            show(output);
        }
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
