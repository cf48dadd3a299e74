using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutor;

/// <summary>
/// The safetensors file format: eight bytes with the length of a JSON header that names every
/// tensor's type, shape and place, then the tensors' bytes; no code that a reader would run
/// (Hugging Face, 2022, github.com/huggingface/safetensors, section "Format").
/// </summary>
public static class SafeTensors
{
    private const string MetadataName = "__metadata__";

    private static readonly Dictionary<string, ScalarType> types = new()
    {
        ["F64"] = ScalarType.Float64,
        ["F32"] = ScalarType.Float32,
        ["F16"] = ScalarType.Float16,
        ["BF16"] = ScalarType.BFloat16,
        ["I64"] = ScalarType.Int64,
        ["I32"] = ScalarType.Int32,
        ["U8"] = ScalarType.Byte,
        ["BOOL"] = ScalarType.Bool,
    };

    /// <summary>What the header says of one tensor; offsets in bytes after the header.</summary>
    private sealed record Entry(
        [property: JsonPropertyName("dtype"), JsonRequired] string Type,
        [property: JsonPropertyName("shape"), JsonRequired] long[] Shape,
        [property: JsonPropertyName("data_offsets"), JsonRequired] long[] Offsets);

    /// <summary>Writes tensors and free text, a whole file or none.</summary>
    public static void Write(
        string path, IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string> metadata)
    {
        var header = new Dictionary<string, object> { [MetadataName] = metadata };
        var end = 0L;
        foreach (var (name, tensor) in tensors)
        {
            var start = end;
            end += tensor.numel() * tensor.element_size();
            var type = types.First(type => type.Value == tensor.dtype).Key;
            header[name] = new Entry(type, tensor.shape, [start, end]);
        }

        WholeFile.Write(path, file =>
        {
            using var scope = NewDisposeScope();
            var json = JsonSerializer.SerializeToUtf8Bytes(header);
            var length = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
            file.Write(length);
            file.Write(json);
            foreach (var tensor in tensors.Values)
                file.Write(tensor.detach().cpu().contiguous().bytes);
        });
    }

    /// <summary>Reads all tensors, which the caller disposes of, and the free text.</summary>
    /// <exception cref="InvalidDataException">The file is no whole safetensors file.</exception>
    public static (Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata) Read(
        string path)
    {
        using var file = File.OpenRead(path);
        using var scope = NewDisposeScope(); // where reading fails, nothing stays in memory
        try
        {
            var header = ReadHeader(file);
            var metadata = header.Remove(MetadataName, out var text)
                ? text.Deserialize<Dictionary<string, string>>() ?? [] : [];
            var entries = header
                .Select(entry => (Name: entry.Key, Entry: ReadEntry(entry.Key, entry.Value)))
                .OrderBy(entry => entry.Entry.Offsets.FirstOrDefault());

            var tensors = new Dictionary<string, Tensor>();
            var dataStart = file.Position;
            foreach (var (name, entry) in entries)
                tensors[name] = ReadTensor(file, dataStart, name, entry);
            Require(file.Position == file.Length, "more follows after the last tensor");

            foreach (var tensor in tensors.Values)
                tensor.MoveToOuterDisposeScope();
            return (tensors, metadata);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            throw new InvalidDataException(
                $"'{path}' is no whole safetensors file: {error.Message}", error);
        }
    }

    private static Dictionary<string, JsonElement> ReadHeader(FileStream file)
    {
        Require(file.Length >= 8, $"it ends after {file.Length} bytes");
        var bytes = new byte[8];
        file.ReadExactly(bytes);
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Require(length >= 0 && length <= Math.Min(file.Length - 8, 100_000_000),
            $"its header claims {length} of {file.Length} bytes");

        var json = new byte[length];
        file.ReadExactly(json);
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)
            ?? throw new InvalidDataException("its header is null");
    }

    private static Entry ReadEntry(string name, JsonElement json)
    {
        var entry = json.Deserialize<Entry>();
        Require(entry is { Type: not null, Shape: not null, Offsets: not null },
            $"{name} lacks a type, a shape or a place");
        return entry!;
    }

    private static Tensor ReadTensor(FileStream file, long dataStart, string name, Entry entry)
    {
        var (typeName, shape, offsets) = entry;
        Require(types.TryGetValue(typeName, out var type), $"{name} is of type {typeName}");
        Require(shape.All(size => size is >= 0 and < int.MaxValue), $"{name} has a negative size");
        Require(offsets.Length == 2 && dataStart + offsets[0] == file.Position
            && offsets[1] >= offsets[0] && offsets[1] <= file.Length - dataStart,
            $"{name} does not lie where the tensor before it ends");

        var size = shape.Aggregate((Int128)type.ElementSize(), (product, n) => product * n);
        Require(offsets[1] - offsets[0] == size, $"{name} has {offsets[1] - offsets[0]} bytes for "
            + $"the shape [{string.Join(", ", shape)}] of {typeName}");

        var tensor = empty(shape, type);
        file.ReadExactly(tensor.bytes);
        return tensor;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidDataException(otherwise);
    }
}
