namespace Tutor.Notebooks;

/// <summary>Collects what one cell shows, as it is to be kept.</summary>
internal sealed class CellRecorder
{
    private readonly List<Output> outputs = [];
    private readonly List<UpdateOutput> updatesOfOthers = [];
    private bool clearsAtNext;
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

    /// <summary>Updates of what earlier cells displayed.</summary>
    public IReadOnlyList<UpdateOutput> UpdatesOfOthers => updatesOfOthers;

    /// <summary>The outputs with the new value in place of the old; null if none has it.</summary>
    public static IReadOnlyList<Output>? Updated(
        IReadOnlyList<Output> outputs, UpdateOutput update) =>
        outputs.Any(output => IsMeant(output, update))
            ? [.. outputs.Select(output => IsMeant(output, update)
                ? (DisplayOutput)output with { Data = update.Data } : output)]
            : null;

    public void Add(Output output)
    {
        if (output is ClearOutput { Wait: true })
        {
            clearsAtNext = true;
            return;
        }
        if (output is ClearOutput || (clearsAtNext && output is not UpdateOutput))
            Clear();

        if (output is UpdateOutput update)
            Change(update);
        else if (output is ClearOutput)
            return;
        else if (output is StreamOutput written)
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

    private static bool IsMeant(Output output, UpdateOutput update) =>
        output is DisplayOutput display && display.DisplayId == update.DisplayId;

    private void Change(UpdateOutput update)
    {
        if (Updated(outputs, update) is not { } changed)
            updatesOfOthers.Add(update);
        else
            for (var i = 0; i < outputs.Count; i++)
                outputs[i] = changed[i];
    }

    private void Clear()
    {
        EndStream();
        outputs.Clear();
        clearsAtNext = false;
    }

    private void EndStream()
    {
        if (stream is not null && text.ToString() is { Length: > 0 } settled)
            outputs.Add(new StreamOutput(stream, settled));
        (stream, text) = (null, new SettledText());
    }
}
