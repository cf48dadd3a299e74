using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>What a worker process says, one line of JSON each.</summary>
internal abstract record WorkerMessage
{
    public abstract string ToLine();

    public static WorkerMessage FromLine(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        return json["output"] is JsonObject output
            ? new OutputMessage(OutputJson.Read(output, cellNumber: 0))
            : new FinishedMessage(Enum.Parse<CellOutcome>(json.Text("finished")!));
    }
}

/// <summary>The running cell shows something.</summary>
internal sealed record OutputMessage(Output Output) : WorkerMessage
{
    public override string ToLine() =>
        new JsonObject { ["output"] = OutputJson.Write(Output) }.ToText();
}

/// <summary>The running cell ended.</summary>
internal sealed record FinishedMessage(CellOutcome Outcome) : WorkerMessage
{
    public override string ToLine() =>
        new JsonObject { ["finished"] = Outcome.ToString() }.ToText();
}
