using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>Reads parts of a message that may be absent.</summary>
internal static class JsonParts
{
    public static string? Text(this JsonObject json, params string[] path)
    {
        JsonNode? node = json;
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node?.GetValue<string>();
    }

    public static int? Number(this JsonObject json, string name) => json[name]?.GetValue<int>();
}
