using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutor;

/// <summary>
/// A byte-pair tokenizer as a JSON file: how it cuts, its special tokens, and its merges in
/// order, one on each line. The bytes are tokens 0 to 255, and the others follow.
/// </summary>
internal static class BytePairFile
{
    private const string First = "byte-pair merges, version 1"; // GPT-2's cuts, merges alone
    private const string Second = "byte-pair merges, version 2";

    private sealed record Content(
        [property: JsonPropertyName("format")] string? Format,
        [property: JsonPropertyName("pattern")] string? Pattern,
        [property: JsonPropertyName("special")] string?[]? Special,
        [property: JsonPropertyName("merges")] int[][]? Merges);

    /// <summary>Writes the file, complete or not at all.</summary>
    public static void Save(BytePairTokenizer tokenizer, string path)
    {
        var special = tokenizer.SpecialTokens.OrderBy(token => token.Value).ToList();
        CheckNumbers(tokenizer, [.. special.Select(token => token.Value)]);

        var names = special.Select(token => JsonSerializer.Serialize(token.Key));
        var lines = tokenizer.Merges.Select(merge => $"    [{merge.Left}, {merge.Right}]");
        var json = $$"""
            {
              "format": "{{Second}}",
              "pattern": "{{tokenizer.Pattern.Name}}",
              "special": [{{string.Join(", ", names)}}],
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
        if (content?.Format is not (First or Second) || content.Merges is not { } merges)
            throw Corrupt(path, $"it does not call itself \"{First}\" or \"{Second}\"");

        var known = new HashSet<(int, int)>();
        foreach (var (i, merge) in merges.Index())
        {
            if (merge is not [>= 0, >= 0] || merge.Max() >= 256 + i)
                throw Corrupt(path, $"merge {i} is no pair of the {256 + i} tokens before it");
            if (!known.Add((merge[0], merge[1])))
                throw Corrupt(path, $"merge {i} repeats an earlier one");
        }
        var special = content.Special ?? [];
        if (special.Any(string.IsNullOrEmpty) || special.Distinct().Count() < special.Length)
            throw Corrupt(path, "a special token is empty or named twice");
        return new BytePairTokenizer(
            [.. merges.Select(merge => (merge[0], merge[1]))],
            PatternOf(content, path), [.. special.Select(name => name!)]);
    }

    private static SplitPattern PatternOf(Content content, string path) =>
        content.Format == First
            ? SplitPattern.Gpt2
            : SplitPattern.All.FirstOrDefault(pattern => pattern.Name == content.Pattern)
                ?? throw Corrupt(path, $"there is no split pattern \"{content.Pattern}\"");

    private static void CheckNumbers(BytePairTokenizer tokenizer, int[] special)
    {
        var merged = tokenizer.Merges.Select(merge => merge.Token);
        if (!merged.Concat(special).SequenceEqual(
                Enumerable.Range(256, tokenizer.VocabSize - 256))
            || Enumerable.Range(0, 256).Any(b => !tokenizer.BytesOf(b).SequenceEqual([(byte)b])))
            throw new InvalidOperationException(
                "This tokenizer does not number its tokens as bytes, merges, special tokens; "
                + "save it with SaveGpt2 as vocab.json and merges.txt.");
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
