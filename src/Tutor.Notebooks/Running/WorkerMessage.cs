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
            ? new OutputMessage(OutputWire.Read(output), json.Number("cell"))
            : json.Text("prompt") is { } prompt
                ? new PromptMessage(new InputPrompt(prompt, (bool?)json["password"] ?? false))
                : json["answer"] is JsonObject answer ? new AnswerMessage(answer)
                : new FinishedMessage(Enum.Parse<CellOutcome>(json.Text("finished")!));
    }
}

/// <summary>A cell shows something.</summary>
/// <param name="Output">What it shows.</param>
/// <param name="Cell">Which cell; null for what native code printed.</param>
internal sealed record OutputMessage(Output Output, int? Cell = null) : WorkerMessage
{
    public override string ToLine() =>
        new JsonObject { ["output"] = OutputWire.Write(Output), ["cell"] = Cell }.ToText();
}

/// <summary>The running cell asks the person in front of it.</summary>
internal sealed record PromptMessage(InputPrompt Prompt) : WorkerMessage
{
    public override string ToLine() => new JsonObject
    {
        ["prompt"] = Prompt.Prompt,
        ["password"] = Prompt.IsPassword,
    }.ToText();
}

/// <summary>The running cell ended.</summary>
internal sealed record FinishedMessage(CellOutcome Outcome) : WorkerMessage
{
    public override string ToLine() =>
        new JsonObject { ["finished"] = Outcome.ToString() }.ToText();
}

/// <summary>The answer to a question.</summary>
internal sealed record AnswerMessage(JsonObject Answer) : WorkerMessage
{
    public override string ToLine() =>
        new JsonObject { ["answer"] = Answer.DeepClone() }.ToText();
}
