using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>An output as the JSON of nbformat 4.5, in both directions.</summary>
internal static class OutputJson
{
    public static Output Read(JsonObject json, int cellNumber) => json.Text("output_type") switch
    {
        "stream" => new StreamOutput(json.Text("name") ?? "stdout", json.Lines("text")),
        "display_data" => new DisplayOutput(ReadData(json)) { Metadata = json.Copy("metadata") },
        "execute_result" => new ResultOutput(ReadData(json), json.Number("execution_count"))
        {
            Metadata = json.Copy("metadata"),
        },
        "error" => new ErrorOutput(
            json.Text("ename") ?? "",
            json.Text("evalue") ?? "",
            [.. (json["traceback"] as JsonArray ?? []).Select(line => line?.ToString() ?? "")]),
        var other => throw new FormatException(
            $"is not a valid notebook: cell {cellNumber} has an output of type '{other}'."),
    };

    public static JsonObject Write(Output output) => output switch
    {
        StreamOutput stream => new()
        {
            ["output_type"] = "stream",
            ["name"] = stream.Name,
            ["text"] = JupyterJson.Lines(stream.Text),
        },
        DisplayOutput display => new()
        {
            ["output_type"] = "display_data",
            ["data"] = WriteData(display.Data),
            ["metadata"] = display.Metadata.DeepClone(),
        },
        ResultOutput result => new()
        {
            ["output_type"] = "execute_result",
            ["data"] = WriteData(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = result.Metadata.DeepClone(),
        },
        ErrorOutput error => new()
        {
            ["output_type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new ArgumentException($"{output.GetType().Name} is no output of nbformat 4."),
    };

    private static Dictionary<string, string> ReadData(JsonObject json)
    {
        var data = json["data"] as JsonObject ?? [];
        return data.ToDictionary(
            entry => entry.Key,
            entry => IsJson(entry.Key) ? entry.Value.ToText() : data.Lines(entry.Key));
    }

    private static JsonObject WriteData(IReadOnlyDictionary<string, string> data) => new(
        data.Select(entry => KeyValuePair.Create(
            entry.Key,
            IsJson(entry.Key) ? ParseJson(entry.Value) : JupyterJson.Lines(entry.Value))));

    /// <summary>nbformat stores JSON types as JSON and all others as lines of text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal)
            && mimeType.EndsWith("+json", StringComparison.Ordinal));

    public static JsonNode? ParseJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text; // not the JSON it claims to be: a JSON string says so truthfully
        }
    }
}
