using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Tests;

public sealed class WordPieceJsonTests
{
    // The steps of bert-base-uncased, as huggingface/tokenizers writes them.
    private const string Bert = """
        {
          "version": "1.0",
          "truncation": {"direction": "Right", "max_length": 128, "strategy": "LongestFirst",
            "stride": 0},
          "padding": null,
          "added_tokens": [
            {"id": 0, "content": "[PAD]", "single_word": false, "lstrip": false, "rstrip": false,
              "normalized": false, "special": true},
            {"id": 1, "content": "[UNK]", "single_word": false, "lstrip": false, "rstrip": false,
              "normalized": false, "special": true}
          ],
          "normalizer": {"type": "BertNormalizer", "clean_text": true,
            "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
          "pre_tokenizer": {"type": "BertPreTokenizer"},
          "post_processor": {"type": "TemplateProcessing", "single": [], "pair": [],
            "special_tokens": {}},
          "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
          "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": {"[PAD]": 0, "[UNK]": 1, "##able": 4, "un": 2, "##aff": 3, "[": 5}}
        }
        """;

    private static ITokenizer Load(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tokenizer.json"), json);
        return TokenizerJson.Load(folder.File("tokenizer.json"));
    }

    private static string Changed(string path, string value)
    {
        var json = JsonNode.Parse(Bert)!;
        var names = path.Split('.');
        var parent = names[..^1].Aggregate(json, (node, name) =>
            int.TryParse(name, out var i) ? node[i]! : node[name]!);
        parent[names[^1]] = JsonNode.Parse(value);
        return json.ToJsonString();
    }

    [Fact]
    public void A_file_of_BERT_gives_BERTs_tokens()
    {
        var tokenizer = Assert.IsType<WordPieceTokenizer>(Load(Bert));

        Assert.Equal([2, 3, 4], tokenizer.Encode("Ünaffable"));
        Assert.Equal([1], tokenizer.Encode(new string('u', 101)));
        Assert.Equal([5, 1, 1], tokenizer.Encode("[PAD]")); // plain text
    }

    [Fact]
    public void A_cased_model_keeps_capitals() =>
        Assert.Equal([1], Load(Changed("normalizer.lowercase", "false")).Encode("UNaffable"));

    [Fact]
    public void What_is_saved_reads_back_and_saves_as_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = WordPieceTokenizer.Train(
            "naïve 猫 and \"quoted\" and \\ and \u2028 < 😀 naïve", 60, lowerCase: false, 1);

        TokenizerJson.Save(tokenizer, folder.File("once.json"));
        var loaded = (WordPieceTokenizer)TokenizerJson.Load(folder.File("once.json"));
        TokenizerJson.Save(loaded, folder.File("twice.json"));

        Assert.Equal(tokenizer.Vocabulary, loaded.Vocabulary);
        Assert.Equal((tokenizer.LowerCase, tokenizer.MaxCharactersPerWord),
            (loaded.LowerCase, loaded.MaxCharactersPerWord));
        Assert.Equal(File.ReadAllBytes(folder.File("once.json")),
            File.ReadAllBytes(folder.File("twice.json")));
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File("once.json")));
        Assert.Equal(5, json.RootElement.GetProperty("added_tokens").GetArrayLength());
    }

    [Theory]
    [InlineData("normalizer", "null", "its normalizer is null, and only BertNormalizer can")]
    [InlineData("normalizer.clean_text", "false", "its normalizer.clean_text is false")]
    [InlineData("normalizer.handle_chinese_chars", "false", "normalizer.handle_chinese_chars is")]
    [InlineData("normalizer.strip_accents", "false", "its normalizer.strip_accents is false")]
    [InlineData("normalizer.lowercase", "3", "its normalizer.lowercase is 3")]
    [InlineData("pre_tokenizer", """{"type": "Whitespace"}""", "its pre_tokenizer is Whitespace")]
    [InlineData("decoder", """{"type": "CTC"}""", "its decoder is CTC, and only WordPiece or null")]
    [InlineData("model.unk_token", "\"<unk>\"", "its model.unk_token is <unk>, and only [UNK]")]
    [InlineData("model.continuing_subword_prefix", "\"@@\"", "continuing_subword_prefix is @@")]
    [InlineData("model.max_input_chars_per_word", "-1", "its model.max_input_chars_per_word is -1")]
    [InlineData("model.vocab", "[]", "its model.vocab is a list, and only an object can")]
    [InlineData("model.vocab.un", "1", "'[UNK]' and 'un' both have the token 1")]
    [InlineData("model.vocab.un", "6", "'un' has the token 6, but the 6 pieces need")]
    [InlineData("model.vocab.un", "1.5", "its model.vocab.un is 1.5, and only a whole number")]
    [InlineData("added_tokens.1.special", "false", "its added_tokens[1].special is false")]
    [InlineData("added_tokens.1.lstrip", "true", "its added_tokens[1].lstrip is true")]
    [InlineData("added_tokens.1.id", "7", "special token '[UNK]', number 7, is not in its vocab")]
    [InlineData("added_tokens.1.content", "\"[PAD]\"", "its added_tokens[1] is '[PAD]' again")]
    public void A_step_unknown_here_is_named(string path, string value, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(Changed(path, value)));

        Assert.Contains("tokenizer.json", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
