using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>The cells of this session, for <c>history_request</c>.</summary>
internal sealed class History
{
    private readonly List<(int Number, string Code, string? Output)> entries = [];

    public void Add(int number, string code, string? output) =>
        entries.Add((number, code, output));

    /// <summary>The last few cells, a range of them, or those that match a pattern.</summary>
    public JsonObject Find(JsonObject request)
    {
        var count = request.Number("n") ?? entries.Count;
        var found = request.Text("hist_access_type") switch
        {
            "range" => entries.Where(entry =>
                entry.Number >= (request.Number("start") ?? 0)
                && entry.Number < (request.Number("stop") ?? int.MaxValue)),
            "search" => Matching(request).TakeLast(count),
            _ => entries.TakeLast(count),
        };
        var withOutput = (bool?)request["output"] ?? false;
        return new()
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(entry => new JsonArray(
                1, entry.Number,
                withOutput ? new JsonArray(entry.Code, entry.Output) : entry.Code))]),
        };
    }

    /// <summary>Cells that match a pattern with * and ?, each text once if so asked.</summary>
    private IEnumerable<(int Number, string Code, string? Output)> Matching(JsonObject request)
    {
        var matching = entries.Where(entry => FileSystemName.MatchesSimpleExpression(
            request.Text("pattern") ?? "*", entry.Code, ignoreCase: false));
        return (bool?)request["unique"] ?? false
            ? matching.Reverse().DistinctBy(entry => entry.Code).Reverse() : matching;
    }
}
