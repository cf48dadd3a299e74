using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>A message of the kernel, as a front end reads it.</summary>
internal sealed record KernelMessage(string Type, string? ParentId, JsonObject Content)
{
    /// <summary>Whether it says only what the kernel is doing, not what a cell shows.</summary>
    public bool IsProgress => Type is "status" or "execute_input";

    /// <summary>Whether the kernel is done with the request.</summary>
    public bool IsIdle => Type == "status" && Content.Text("execution_state") == "idle";

    public static KernelMessage Read(List<byte[]> frames)
    {
        var start = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8)) + 2;
        JsonObject Part(int i) => JsonNode.Parse(frames[start + i])!.AsObject();
        return new(Part(0).Text("msg_type")!, Part(1).Text("msg_id"), Part(3));
    }
}
