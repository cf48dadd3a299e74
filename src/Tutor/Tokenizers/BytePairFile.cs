using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutor;

/// <summary>A byte-pair tokenizer as a JSON file: its merges in order, one on each line.</summary>
internal static class BytePairFile
{
    private const string Format = "byte-pair merges, version 1";

    private sealed record Content(
        [property: JsonPropertyName("format")] string? Format,
        [property: JsonPropertyName("merges")] int[][]? Merges);

    /// <summary>Writes the file, complete or not at all.</summary>
    public static void Save(BytePairTokenizer tokenizer, string path)
    {
        var lines = tokenizer.Merges.Select(merge => $"    [{merge.Left}, {merge.Right}]");
        var json = $$"""
            {
              "format": "{{Format}}",
              "merges": [
            {{string.Join(",\n", lines)}}
              ]
            }

            """;
        WholeFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>Reads and checks the file.</summary>
    public static BytePairTokenizer Load(string path)
    {
        var content = Parse(path);
        if (content?.Format != Format || content.Merges is not { } merges)
            throw Corrupt(path, $"it does not call itself \"{Format}\"");

        var known = new HashSet<(int, int)>();
        foreach (var (i, merge) in merges.Index())
        {
            if (merge is not [>= 0, >= 0] || merge.Max() >= 256 + i)
                throw Corrupt(path, $"merge {i} is no pair of the {256 + i} tokens before it");
            if (!known.Add((merge[0], merge[1])))
                throw Corrupt(path, $"merge {i} repeats an earlier one");
        }
        return new BytePairTokenizer(
            [.. merges.Select(merge => (merge[0], merge[1]))], SplitPattern.Gpt2, []);
    }

    private static Content? Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllText(path));
        }
        catch (JsonException error)
        {
            throw Corrupt(path, error.Message);
        }
    }

    private static InvalidDataException Corrupt(string path, string reason) =>
        new($"'{path}' holds no byte-pair tokenizer: {reason}.");
}
