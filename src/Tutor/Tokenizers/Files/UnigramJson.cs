using System.Text.Json.Nodes;

namespace Tutor;

/// <summary>A <see cref="UnigramTokenizer"/> as a <c>tokenizer.json</c>.</summary>
internal static class UnigramJson
{
    public static UnigramTokenizer Read(JsonPart file)
    {
        var (spaces, model) = (file["pre_tokenizer"], file["model"]);
        file["normalizer"].Require("null");
        spaces.Require("Metaspace");
        spaces["replacement"].Require("▁");
        spaces["prepend_scheme"].Require("always", "null");
        spaces["add_prefix_space"].Require("true", "null");
        spaces["split"].Require("true", "null");
        file["decoder"].Require("Metaspace", "null");
        model["byte_fallback"].Require("false", "null");

        var pieces = model["vocab"].Items.Select(Piece).ToList();
        var special = TokenizerJsonParts.SpecialTokens(file);
        TokenizerJsonParts.RequirePieces(special, [.. pieces.Select(piece => piece.Text)]);
        return new UnigramTokenizer(new UnigramVocabulary(
            pieces, model["unk_id"].Count, [.. special.Values]));
    }

    public static JsonObject Write(UnigramTokenizer tokenizer)
    {
        var vocabulary = tokenizer.Vocabulary;
        return TokenizerJsonParts.File(
            vocabulary.NeverInText.Select(token => (vocabulary.Pieces[token].Text, token)),
            normalizer: null,
            preTokenizer: Spaces(),
            decoder: Spaces(),
            model: new JsonObject
            {
                ["type"] = "Unigram",
                ["unk_id"] = vocabulary.Unknown,
                ["vocab"] = new JsonArray([.. vocabulary.Pieces.Select(piece =>
                    new JsonArray(piece.Text, piece.LogProbability))]),
                ["byte_fallback"] = false,
            });
    }

    private static UnigramPiece Piece(JsonPart pair) =>
        pair.Items.ToList() is [var text, var logProbability]
            ? new UnigramPiece(text.Text, logProbability.Number)
            : throw new InvalidDataException($"its {pair.Name} is no pair of a text and a number");

    private static JsonObject Spaces() => new()
    {
        ["type"] = "Metaspace",
        ["replacement"] = "▁",
        ["prepend_scheme"] = "always",
        ["split"] = true,
    };
}
