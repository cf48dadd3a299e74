using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>A message to the kernel, as a front end writes it.</summary>
internal sealed record KernelRequest(string Type, JsonObject Content, JsonObject? Metadata)
{
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Its frames, signed with the key of the connection.</summary>
    public byte[][] Sign(string key)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Id,
            ["msg_type"] = Type,
            ["session"] = "probe",
            ["username"] = "probe",
            ["version"] = "5.3",
            ["date"] = "2026-01-01T00:00:00Z",
        };
        byte[][] parts =
            [.. new[] { header, [], Metadata ?? [], Content }
                .Select(part => Encoding.UTF8.GetBytes(part.ToJsonString()))];
        var hash = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(key), parts.SelectMany(part => part).ToArray());
        return ["<IDS|MSG>"u8.ToArray(),
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)), .. parts];
    }
}
