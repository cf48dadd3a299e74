using System.Text.Json.Nodes;

namespace Tutor;

/// <summary>A <see cref="WordPieceTokenizer"/> as a <c>tokenizer.json</c>.</summary>
internal static class WordPieceJson
{
    public static WordPieceTokenizer Read(JsonPart file)
    {
        var (normalizer, model) = (file["normalizer"], file["model"]);
        normalizer.Require("BertNormalizer");
        normalizer["clean_text"].Require("true");
        normalizer["handle_chinese_chars"].Require("true");
        var lowerCase = normalizer["lowercase"].Flag;
        normalizer["strip_accents"].Require("null", lowerCase ? "true" : "false");
        file["pre_tokenizer"].Require("BertPreTokenizer");
        file["decoder"].Require("WordPiece", "null"); // whether it tidies spaces up: ours does not
        model["unk_token"].Require(WordPieceTokenizer.Unknown);
        model["continuing_subword_prefix"].Require(WordPieceTokenizer.Inside);

        var pieces = TokenizerJsonParts.Pieces(model["vocab"]);
        TokenizerJsonParts.RequirePieces(TokenizerJsonParts.SpecialTokens(file), pieces);
        return new WordPieceTokenizer(
            pieces, lowerCase, model["max_input_chars_per_word"].Count);
    }

    public static JsonObject Write(WordPieceTokenizer tokenizer)
    {
        var vocabulary = tokenizer.Vocabulary.Index();
        return TokenizerJsonParts.File(
            vocabulary.Where(entry => WordPieceTrainer.Special.Contains(entry.Item))
                .Select(entry => (entry.Item, entry.Index)),
            normalizer: new JsonObject
            {
                ["type"] = "BertNormalizer",
                ["clean_text"] = true,
                ["handle_chinese_chars"] = true,
                ["strip_accents"] = null,
                ["lowercase"] = tokenizer.LowerCase,
            },
            preTokenizer: new JsonObject { ["type"] = "BertPreTokenizer" },
            decoder: new JsonObject
            {
                ["type"] = "WordPiece",
                ["prefix"] = WordPieceTokenizer.Inside,
                ["cleanup"] = false,
            },
            model: new JsonObject
            {
                ["type"] = "WordPiece",
                ["unk_token"] = WordPieceTokenizer.Unknown,
                ["continuing_subword_prefix"] = WordPieceTokenizer.Inside,
                ["max_input_chars_per_word"] = tokenizer.MaxCharactersPerWord,
                ["vocab"] = new JsonObject(vocabulary.Select(entry =>
                    KeyValuePair.Create(entry.Item, (JsonNode?)entry.Index))),
            });
    }
}
