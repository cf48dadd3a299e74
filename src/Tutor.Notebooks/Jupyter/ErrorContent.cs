using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>The content of a reply about an error.</summary>
internal static class ErrorContent
{
    public static JsonObject Of(ErrorOutput error) => new()
    {
        ["status"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };
}
