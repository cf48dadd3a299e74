using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Reads parts of a JSON document that may be absent or of another type.</summary>
internal static class JsonReading
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text at the end of a path of names; null if there is none.</summary>
    public static string? Text(this JsonObject json, params string[] path)
    {
        JsonNode? node = json;
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }

    /// <summary>A text that may be stored whole or as a list of lines.</summary>
    public static string Lines(this JsonObject json, string name) => json[name] switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line?.ToString())),
        var text => text?.ToString() ?? "",
    };

    /// <summary>A whole number; null if there is none.</summary>
    public static int? Number(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>A copy of an object within; empty if there is none.</summary>
    public static JsonObject Copy(this JsonObject json, string name) =>
        json[name]?.DeepClone() as JsonObject ?? [];

    /// <summary>JSON on one line, letters of all scripts as they are.</summary>
    public static string ToText(this JsonNode? json) => json?.ToJsonString(Plain) ?? "null";
}
