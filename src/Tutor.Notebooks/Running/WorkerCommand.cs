using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>What a worker process is told, one line of JSON each.</summary>
internal abstract record WorkerCommand
{
    public abstract string ToLine();

    public static WorkerCommand FromLine(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        return json.Text("run") is { } code
            ? new RunCommand(
                json.Number("cell") ?? 0, json.Number("number") ?? 0, code,
                (bool?)json["canAsk"] ?? false, Cell(json["document"] as JsonObject))
            : json["question"] is JsonObject question
                ? new QuestionCommand(json.Text("type")!, question)
            : json.ContainsKey("answer") ? new AnswerCommand(json.Text("answer"))
            : new InterruptCommand();
    }

    private static DocumentCell? Cell(JsonObject? json) => json is null ? null : new(
        json.Text("id"),
        [.. (json["deleted"] as JsonArray ?? []).Select(id => id!.GetValue<string>())]);
}

/// <summary>Run this cell.</summary>
/// <param name="Cell">What messages about it call it; no two cells are called the same.</param>
/// <param name="Number">What errors and results call it.</param>
/// <param name="Code">The text of the cell.</param>
/// <param name="CanAsk">Whether somebody is there who can answer it.</param>
/// <param name="Document">The cell in its document; null if nobody keeps what it shows.</param>
internal sealed record RunCommand(
    int Cell, int Number, string Code, bool CanAsk, DocumentCell? Document) : WorkerCommand
{
    public override string ToLine() => new JsonObject
    {
        ["run"] = Code,
        ["cell"] = Cell,
        ["number"] = Number,
        ["canAsk"] = CanAsk,
        ["document"] = Document is null ? null : new JsonObject
        {
            ["id"] = Document.Id,
            ["deleted"] = new JsonArray([.. Document.Deleted.Select(id => (JsonNode)id)]),
        },
    }.ToText();
}

/// <summary>Interrupt the cell that runs.</summary>
internal sealed record InterruptCommand : WorkerCommand
{
    public override string ToLine() => """{"interrupt":true}""";
}

/// <summary>What the person typed into the prompt.</summary>
internal sealed record AnswerCommand(string? Text) : WorkerCommand
{
    public override string ToLine() => new JsonObject { ["answer"] = Text }.ToText();
}

/// <summary>Answer a question about a cell that is being written.</summary>
internal sealed record QuestionCommand(string Type, JsonObject Question) : WorkerCommand
{
    public override string ToLine() => new JsonObject
    {
        ["question"] = Question.DeepClone(),
        ["type"] = Type,
    }.ToText();
}
