using System.Globalization;
using System.Text.Json.Nodes;

namespace Tutor.Tests;

/// <summary>Byte-pair tokenizers as huggingface/tokenizers writes them.</summary>
internal static class BytePairJsonFiles
{
    /// <summary>The steps before the model in GPT-2's file.</summary>
    public const string Gpt2Steps = """
        {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true}
        """;

    /// <summary>The steps before the model in Llama 3's file.</summary>
    public static string Llama3Steps { get; } = """
        {"type": "Sequence", "pretokenizers": [
          {"type": "Split", "behavior": "Isolated", "invert": false, "pattern":
            {"Regex": "LLAMA"}},
          {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
            "use_regex": false}]}
        """.Replace("LLAMA",
            @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}|"
            + @" ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+");

    /// <summary>
    /// A file in which the bytes are tokens 0 to 255 and these follow; changes name parts of it.
    /// </summary>
    public static string Json(
        string steps, string[] tokens, string merges, params (string Part, string Value)[] changes)
    {
        var file = JsonNode.Parse($$"""
            {
              "version": "1.0", "truncation": null, "padding": null,
              "added_tokens": [{"id": {{256 + tokens.Length}}, "content": "<|end|>",
                "single_word": false, "lstrip": false, "rstrip": false, "normalized": false,
                "special": true}],
              "normalizer": null, "pre_tokenizer": {{steps}},
              "post_processor": {"type": "ByteLevel", "add_prefix_space": true,
                "trim_offsets": false, "use_regex": true},
              "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true,
                "use_regex": true},
              "model": {"type": "BPE", "dropout": null, "unk_token": null,
                "continuing_subword_prefix": "", "end_of_word_suffix": "", "fuse_unk": false,
                "byte_fallback": false, "ignore_merges": false, "vocab": {}, "merges": {{merges}}}
            }
            """)!;
        var bytes = Enumerable.Range(0, 256).Select(Letter);
        foreach (var (token, name) in bytes.Concat(tokens).Index())
            file["model"]!["vocab"]![name] = token;
        foreach (var (part, value) in changes)
        {
            var names = part.Split('/');
            var parent = names[..^1].Aggregate(file, (node, name) =>
                int.TryParse(name, out var i) ? node[i]! : node[name]!);
            if (parent is JsonArray list)
                list[int.Parse(names[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
            else
                parent[names[^1]] = JsonNode.Parse(value);
        }
        return file.ToJsonString();
    }

    private static string Letter(int value)
    {
        bool Prints(int code) => code is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174;
        return (Prints(value) ? (char)value
            : (char)(256 + Enumerable.Range(0, value).Count(code => !Prints(code)))).ToString();
    }

    /// <summary>The tokenizer in such a file.</summary>
    public static BytePairTokenizer Load(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tokenizer.json"), json);
        return Assert.IsType<BytePairTokenizer>(TokenizerJson.Load(folder.File("tokenizer.json")));
    }
}
