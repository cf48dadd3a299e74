using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>A message that is not run: junk, forged, or sent twice.</summary>
internal sealed class BadMessageException(string reason) : Exception(reason);

/// <summary>
/// Messages as frames: identities, a delimiter, a signature (HMAC-SHA256 of the next four), header,
/// parent header, metadata, content (Jupyter messaging protocol 5.3, "The wire protocol").
/// </summary>
internal sealed class MessageWire(string key)
{
    /// <summary>Signatures remembered; no message among these many may return.</summary>
    private const int Remembered = 65_536;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Nothing = "{}"u8.ToArray();

    private readonly byte[] keyBytes = Encoding.UTF8.GetBytes(key);
    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly HashSet<string> seen = [];
    private readonly Queue<string> seenInOrder = new();

    /// <summary>Frames → message.</summary>
    /// <exception cref="BadMessageException">It must not be run.</exception>
    public JupyterRequest Read(IReadOnlyList<byte[]> frames)
    {
        var start = 0;
        while (start < frames.Count && !frames[start].AsSpan().SequenceEqual(Delimiter))
            start++;
        if (frames.Count < start + 6)
            throw new BadMessageException($"it has {frames.Count} frames and is no message");

        var signature = Encoding.ASCII.GetString(frames[start + 1]);
        var expected = Sign(frames.Skip(start + 2).Take(4));
        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(expected)))
            throw new BadMessageException("its signature is wrong");
        Remember(signature);

        try
        {
            var header = JsonNode.Parse(frames[start + 2])!.AsObject();
            return new(
                [.. frames.Take(start)], frames[start + 2],
                header.Text("msg_type")
                    ?? throw new BadMessageException("its header has no msg_type"),
                JsonNode.Parse(frames[start + 4])!.AsObject(),
                JsonNode.Parse(frames[start + 5])!.AsObject());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException
            or NullReferenceException)
        {
            throw new BadMessageException($"its JSON is broken: {error.Message}");
        }
    }

    /// <summary>Message → frames.</summary>
    /// <param name="first">Identities of a reply, or the topic of a broadcast.</param>
    /// <param name="type">What it says, e.g. <c>status</c>.</param>
    /// <param name="parent">The header of the request it answers; null for none.</param>
    /// <param name="content">The details.</param>
    public List<byte[]> Write(
        IEnumerable<byte[]> first, string type, byte[]? parent, JsonObject content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("O"),
            ["msg_type"] = type,
            ["version"] = KernelFacts.ProtocolVersion,
        };
        byte[][] parts = [ToBytes(header), parent ?? Nothing, Nothing, ToBytes(content)];
        return [.. first, Delimiter, Encoding.ASCII.GetBytes(Sign(parts)), .. parts];
    }

    private string Sign(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keyBytes);
        foreach (var part in parts)
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Remember(string signature)
    {
        if (!seen.Add(signature))
            throw new BadMessageException("it was sent before");
        seenInOrder.Enqueue(signature);
        if (seenInOrder.Count > Remembered)
            seen.Remove(seenInOrder.Dequeue());
    }

    private static byte[] ToBytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToText());
}
