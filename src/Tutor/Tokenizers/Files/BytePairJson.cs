using System.Text;
using System.Text.Json.Nodes;

namespace Tutor;

/// <summary>A <see cref="BytePairTokenizer"/> as a <c>tokenizer.json</c>.</summary>
internal static class BytePairJson
{
    public static BytePairTokenizer Read(JsonPart file)
    {
        var model = file["model"];
        file["normalizer"].Require("null");
        file["decoder"].Require("ByteLevel", "null");
        model["dropout"].Require("null", "0.0");
        model["continuing_subword_prefix"].Require("null", "");
        model["end_of_word_suffix"].Require("null", "");
        model["byte_fallback"].Require("false", "null");
        model["ignore_merges"].Require("true", "false", "null");
        var pattern = SplitPatternJson.Read(file["pre_tokenizer"]);

        // Every byte is a token, so nothing is unknown, whatever the file says of that.
        var special = TokenizerJsonParts.SpecialTokens(file);
        var numbers = Numbers(model["vocab"], special);
        var bytes = Bytes(numbers, special);
        var wholePieces = model["ignore_merges"] is { IsNull: false, Flag: true }
            ? numbers.Values.Except(special.Values)
            : [];
        return new BytePairTokenizer(
            new BytePairModel(
                new Vocabulary(bytes, special.Values.ToHashSet()),
                [.. model["merges"].Items.Select(merge => Merge(merge, numbers))],
                wholePieces, pattern),
            special);
    }

    public static JsonObject Write(BytePairTokenizer tokenizer)
    {
        // Special tokens are in the vocabulary too: where numbers before them are free, Hugging
        // Face would number them anew.
        var special = tokenizer.SpecialTokens
            .ToDictionary(token => token.Value, token => token.Key);
        var names = Enumerable.Range(0, tokenizer.VocabSize)
            .Where(token => !tokenizer.BytesOf(token).IsEmpty) // else a number that no token has
            .ToDictionary(token => token, token => special.GetValueOrDefault(token)
                ?? ByteLetters.Write(tokenizer.BytesOf(token)));
        if (names.Values.CountBy(name => name).FirstOrDefault(name => name.Value > 1)
            is { Key: { } repeated })
            throw new InvalidOperationException(
                $"Two tokens are written '{repeated}'; a tokenizer.json cannot hold both.");

        return TokenizerJsonParts.File(
            special.Select(token => (token.Value, token.Key)),
            normalizer: null,
            preTokenizer: SplitPatternJson.Write(tokenizer.Pattern),
            decoder: SplitPatternJson.ByteLevel(cuts: true),
            model: new JsonObject
            {
                ["type"] = "BPE",
                ["dropout"] = null,
                ["unk_token"] = null,
                ["continuing_subword_prefix"] = null,
                ["end_of_word_suffix"] = null,
                ["fuse_unk"] = false,
                ["byte_fallback"] = false,
                ["ignore_merges"] = tokenizer.HasWholePieces,
                ["vocab"] = new JsonObject(names.Select(name =>
                    KeyValuePair.Create(name.Value, (JsonNode?)name.Key))),
                ["merges"] = new JsonArray([.. tokenizer.Merges.Select(merge =>
                    new JsonArray(names[merge.Left], names[merge.Right]))]),
            });
    }

    /// <summary>Name → token, of the vocabulary and the special tokens together.</summary>
    private static Dictionary<string, int> Numbers(
        JsonPart vocabulary, Dictionary<string, int> special)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var (name, token) in vocabulary.Properties)
            if (!numbers.TryAdd(name, token.Count))
                throw new InvalidDataException($"its vocabulary holds '{name}' twice");
        foreach (var (name, token) in special)
            if (!numbers.TryAdd(name, token) && numbers[name] != token)
                throw new InvalidDataException(
                    $"its special token '{name}' has the numbers {token} and {numbers[name]}");

        var names = new Dictionary<int, string>();
        foreach (var (name, token) in numbers)
            if (!names.TryAdd(token, name))
                throw new InvalidDataException(
                    $"'{names[token]}' and '{name}' both have the token {token}");
        return numbers;
    }

    /// <summary>Token → bytes; null for a number that no token has.</summary>
    private static byte[]?[] Bytes(
        Dictionary<string, int> numbers, Dictionary<string, int> special)
    {
        var largest = numbers.Count == 0 ? 0 : numbers.Values.Max();
        if (largest > 2 * numbers.Count + 1_000)
            throw new InvalidDataException(
                $"its tokens go up to {largest}, and there are only {numbers.Count} of them");

        var bytes = new byte[]?[largest + 1];
        foreach (var (name, token) in numbers)
            bytes[token] = special.ContainsKey(name)
                ? Encoding.UTF8.GetBytes(name)
                : ByteLetters.Read(name) ?? throw new InvalidDataException(
                    $"its token {token}, '{name}', has a letter that stands for no byte");
        return bytes;
    }

    /// <summary>A merge is a pair of tokens, or in older files a text with both.</summary>
    private static (int Left, int Right, int Token) Merge(
        JsonPart merge, Dictionary<string, int> numbers)
    {
        int Number(string name) => numbers.TryGetValue(name, out var number)
            ? number
            : throw new InvalidDataException(
                $"its {merge.Name} needs '{name}', which is not in the vocabulary");

        var halves = merge.IsText
            ? merge.Text.Split(' ')
            : [.. merge.Items.Select(half => half.Text)];
        return halves is [var left, var right]
            ? (Number(left), Number(right), Number(left + right))
            : throw new InvalidDataException($"its {merge.Name} is no pair of tokens");
    }
}
