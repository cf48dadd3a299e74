using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>What a worker process is told, one line of JSON each.</summary>
/// <param name="Code">The cell to run; null interrupts the one that runs.</param>
internal sealed record WorkerCommand(string? Code)
{
    public string ToLine() => new JsonObject { ["run"] = Code }.ToText();

    public static WorkerCommand FromLine(string line) =>
        new(JsonNode.Parse(line)!.AsObject().Text("run"));
}
