using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>A message from a front end whose signature was right.</summary>
/// <param name="Identities">Who sent it: goes back in front of the reply.</param>
/// <param name="Header">The header as it came, to be the parent of all answers.</param>
/// <param name="Type">What is asked for, e.g. <c>execute_request</c>.</param>
/// <param name="Metadata">What the front end notes beside it.</param>
/// <param name="Content">The details.</param>
internal sealed record JupyterRequest(
    IReadOnlyList<byte[]> Identities, byte[] Header, string Type, JsonObject Metadata,
    JsonObject Content)
{
    /// <summary>The cell it comes from, as JupyterLab and VS Code name it.</summary>
    public DocumentCell Cell => new(
        Metadata.Text("cellId"),
        [.. (Metadata["deletedCells"] as JsonArray ?? []).Select(id => id?.ToString() ?? "")]);

    /// <summary>The type of its reply: <c>execute_reply</c>.</summary>
    public string ReplyType => Type.Replace("_request", "_reply", StringComparison.Ordinal);

    /// <summary>A switch in the content.</summary>
    public bool Flag(string name, bool otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue<bool>(out var flag)
            ? flag : otherwise;
}
