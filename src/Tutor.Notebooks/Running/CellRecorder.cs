namespace Tutor.Notebooks;

/// <summary>Collects what one cell shows, as it is to be kept.</summary>
internal sealed class CellRecorder
{
    private readonly List<Output> outputs = [];
    private string? stream;
    private SettledText text = new();

    /// <summary>What was kept so far.</summary>
    public IReadOnlyList<Output> Outputs
    {
        get
        {
            EndStream();
            return outputs;
        }
    }

    public void Add(Output output)
    {
        if (output is StreamOutput written)
        {
            if (stream != written.Name)
                EndStream();
            stream = written.Name;
            text.Append(written.Text);
        }
        else
        {
            EndStream();
            outputs.Add(output);
        }
    }

    private void EndStream()
    {
        if (stream is not null && text.ToString() is { Length: > 0 } settled)
            outputs.Add(new StreamOutput(stream, settled));
        (stream, text) = (null, new SettledText());
    }
}
