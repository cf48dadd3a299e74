using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// An output as the content of a Jupyter message: as in a saved notebook, and what only lives
/// while a cell runs: names to update by, updates, clearing.
/// </summary>
internal static class OutputWire
{
    private const string Update = "update_display_data";
    private const string Clear = "clear_output";

    /// <summary>The type of message that carries the output.</summary>
    public static string TypeOf(Output output) => output switch
    {
        UpdateOutput => Update,
        ClearOutput => Clear,
        _ => OutputJson.Write(output).Text("output_type")!,
    };

    public static JsonObject Write(Output output)
    {
        if (output is ClearOutput clear)
            return new() { ["output_type"] = Clear, ["wait"] = clear.Wait };
        if (output is UpdateOutput update)
        {
            var changed = Write(new DisplayOutput(update.Data) { DisplayId = update.DisplayId });
            changed["output_type"] = Update;
            return changed;
        }

        var json = OutputJson.Write(output); // a saved notebook holds texts as lists of lines
        if (output is StreamOutput stream)
            json["text"] = stream.Text;
        if (output is DisplayOutput display)
        {
            json["data"] = Data(display.Data);
            json["transient"] = new JsonObject { ["display_id"] = display.DisplayId };
        }
        if (output is ResultOutput result)
            json["data"] = Data(result.Data);
        return json;
    }

    /// <summary>Content by mime type: text whole, JSON as JSON.</summary>
    public static JsonObject Data(IReadOnlyDictionary<string, string> data) => new(
        data.Select(entry => KeyValuePair.Create(
            entry.Key, OutputJson.IsJson(entry.Key)
                ? OutputJson.ParseJson(entry.Value) : (JsonNode?)entry.Value)));

    public static Output Read(JsonObject json)
    {
        var id = json.Text("transient", "display_id");
        switch (json.Text("output_type"))
        {
            case Clear:
                return new ClearOutput((bool?)json["wait"] ?? false);
            case Update:
                var shown = (JsonObject)json.DeepClone();
                shown["output_type"] = "display_data";
                return new UpdateOutput(
                    ((DisplayOutput)OutputJson.Read(shown, cellNumber: 0)).Data, id!);
            default:
                var output = OutputJson.Read(json, cellNumber: 0);
                return output is DisplayOutput display
                    ? display with { DisplayId = id } : output;
        }
    }
}
