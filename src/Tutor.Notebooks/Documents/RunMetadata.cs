using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>The metadata that front ends write down about one run of a notebook.</summary>
internal static class RunMetadata
{
    /// <summary>Names of a cell's metadata.</summary>
    public static readonly string[][] OfCell =
        [["ExecuteTime"], ["collapsed"], ["execution"], ["papermill"], ["scrolled"]];

    /// <summary>
    /// Names of a notebook's metadata, those within another by their path. The parts of
    /// <c>language_info</c> come from the kernel that ran it last.
    /// </summary>
    public static readonly string[][] OfNotebook =
    [
        ["language_info", "codemirror_mode"], ["language_info", "nbconvert_exporter"],
        ["language_info", "version"], ["papermill"], ["signature"], ["widgets"],
    ];

    /// <summary>Those that are there, as <c>metadata.language_info.version</c>.</summary>
    public static IEnumerable<string> In(JsonObject metadata, string[][] names) => names
        .Where(path => Owner(metadata, path)?.ContainsKey(path[^1]) == true)
        .Select(path => $"metadata.{string.Join('.', path)}");

    /// <summary>A copy that lacks them.</summary>
    public static JsonObject Without(JsonObject metadata, string[][] names)
    {
        var copy = (JsonObject)metadata.DeepClone();
        foreach (var path in names)
            Owner(copy, path)?.Remove(path[^1]);
        return copy;
    }

    private static JsonObject? Owner(JsonObject metadata, string[] path) =>
        path.Length == 1 ? metadata : metadata[path[0]] as JsonObject;
}
