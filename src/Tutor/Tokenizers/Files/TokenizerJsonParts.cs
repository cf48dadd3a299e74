using System.Text.Json.Nodes;

namespace Tutor;

/// <summary>What the files of all kinds of tokenizers have in common.</summary>
internal static class TokenizerJsonParts
{
    /// <summary>A file; the order of its parts is Hugging Face's own.</summary>
    public static JsonObject File(
        IEnumerable<(string Name, int Token)> specialTokens,
        JsonObject? normalizer,
        JsonObject preTokenizer,
        JsonObject decoder,
        JsonObject model) => new()
        {
            ["version"] = "1.0",
            ["truncation"] = null,
            ["padding"] = null,
            ["added_tokens"] = new JsonArray([.. specialTokens
                .OrderBy(special => special.Token).Select(special => new JsonObject
                {
                    ["id"] = special.Token,
                    ["content"] = special.Name,
                    ["single_word"] = false,
                    ["lstrip"] = false,
                    ["rstrip"] = false,
                    ["normalized"] = false,
                    ["special"] = true,
                })]),
            ["normalizer"] = normalizer,
            ["pre_tokenizer"] = preTokenizer,
            ["post_processor"] = null,
            ["decoder"] = decoder,
            ["model"] = model,
        };

    /// <summary>The special tokens of a file.</summary>
    public static Dictionary<string, int> SpecialTokens(JsonPart file)
    {
        var tokens = new Dictionary<string, int>();
        foreach (var added in file["added_tokens"].Items)
        {
            added["special"].Require("true"); // others are found in every text
            added["single_word"].Require("false");
            added["lstrip"].Require("false");
            added["rstrip"].Require("false");
            if (!tokens.TryAdd(added["content"].Text, added["id"].Count))
                throw new InvalidDataException(
                    $"its {added.Name} is '{added["content"].Text}' again");
        }
        return tokens;
    }

    /// <summary>The pieces of a vocabulary that gives each its token.</summary>
    public static string[] Pieces(JsonPart vocabulary)
    {
        var pieces = new string?[vocabulary.Properties.Count()];
        foreach (var (piece, token) in vocabulary.Properties)
        {
            if (token.Count >= pieces.Length)
                throw new InvalidDataException(
                    $"'{piece}' has the token {token.Count}, but the {pieces.Length} pieces need "
                    + $"the tokens 0 to {pieces.Length - 1}");
            if (pieces[token.Count] is { } other)
                throw new InvalidDataException(
                    $"'{other}' and '{piece}' both have the token {token.Count}");
            pieces[token.Count] = piece;
        }
        return pieces!; // as many different numbers as places leave none empty
    }

    /// <summary>Refuses special tokens that are no pieces of the vocabulary.</summary>
    public static void RequirePieces(
        IReadOnlyDictionary<string, int> specialTokens, IReadOnlyList<string> pieces)
    {
        foreach (var (name, token) in specialTokens)
            if (token >= pieces.Count || pieces[token] != name)
                throw new InvalidDataException(
                    $"its special token '{name}', number {token}, is not in its vocabulary");
    }
}
