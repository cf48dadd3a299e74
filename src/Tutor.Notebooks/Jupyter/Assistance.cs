using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// Answers what front ends ask about a cell that is being written, in Jupyter's terms: cursors
/// count code points.
/// </summary>
internal static class Assistance
{
    /// <summary>Whether a request is such a question.</summary>
    public static bool Answers(string type) =>
        type is "complete_request" or "inspect_request" or "is_complete_request";

    /// <summary>The content of the reply.</summary>
    public static async Task<JsonObject> AnswerAsync(
        ScriptSession session, string type, JsonObject request, CancellationToken cancellation)
    {
        var code = request.Text("code") ?? "";
        var cursor = CodePoints.ToOffset(code, request.Number("cursor_pos") ?? int.MaxValue);
        return type switch
        {
            "complete_request" =>
                Describe(await session.CompleteAsync(code, cursor, cancellation), code),
            "inspect_request" => Describe(await session.InspectAsync(
                code, cursor, request.Number("detail_level") ?? 0, cancellation)),
            _ => Describe(ScriptSession.IsComplete(code)),
        };
    }

    private static JsonObject Describe(Completion completion, string code)
    {
        var start = CodePoints.FromOffset(code, completion.Start);
        var end = CodePoints.FromOffset(code, completion.End);
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray(
                [.. completion.Matches.Select(match => (JsonNode)match.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray(
                    [.. completion.Matches.Select(match => new JsonObject
                    {
                        ["text"] = match.Text,
                        ["type"] = match.Kind,
                        ["signature"] = match.Signature,
                        ["start"] = start,
                        ["end"] = end,
                    })]),
            },
        };
    }

    private static JsonObject Describe(Inspection? inspection) => new()
    {
        ["status"] = "ok",
        ["found"] = inspection is not null,
        ["data"] = inspection is null ? new JsonObject() : new JsonObject
        {
            ["text/plain"] = inspection.PlainText,
            ["text/markdown"] = inspection.Markdown,
        },
        ["metadata"] = new JsonObject(),
    };

    private static JsonObject Describe(Completeness completeness)
    {
        var answer = new JsonObject
        {
            ["status"] = completeness.Status.ToString().ToLowerInvariant(),
        };
        if (completeness.Status == CompletenessStatus.Incomplete)
            answer["indent"] = completeness.Indent;
        return answer;
    }
}
