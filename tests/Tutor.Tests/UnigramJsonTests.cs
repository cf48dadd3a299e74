namespace Tutor.Tests;

public sealed class UnigramJsonTests
{
    // As huggingface/tokenizers writes a Unigram model behind a Metaspace.
    private const string Unigram = """
        {
          "version": "1.0", "truncation": null, "padding": null,
          "added_tokens": [
            {"id": 1, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false,
              "normalized": false, "special": true}
          ],
          "normalizer": null,
          "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always",
            "split": true},
          "post_processor": null,
          "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always",
            "split": true},
          "model": {"type": "Unigram", "unk_id": 0, "byte_fallback": false, "vocab": [
            ["<unk>", 0.0], ["</s>", 0.0], ["▁a", -1.25], ["b", -2], ["▁", -3.5], ["a", -2.5]]}
        }
        """;

    private static ITokenizer Load(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tokenizer.json"), json);
        return TokenizerJson.Load(folder.File("tokenizer.json"));
    }

    [Fact]
    public void A_file_gives_its_tokens()
    {
        var tokenizer = Assert.IsType<UnigramTokenizer>(Load(Unigram));

        Assert.Equal([2, 3, 2, 4, 3, 0], tokenizer.Encode("ab a b</s>"));
        Assert.Equal(-1.25 - 2, tokenizer.LogProbability("ab"), 0.1);
        Assert.Equal("ab a", tokenizer.Decode([2, 3, 2]));
    }

    [Fact]
    public void Older_files_say_less_of_spaces() =>
        Assert.Equal([2], Load(Unigram.Replace(
            "\"prepend_scheme\": \"always\",\n    \"split\": true", "\"add_prefix_space\": true"))
            .Encode("a"));

    [Fact]
    public void What_is_saved_reads_back_and_saves_as_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = UnigramTokenizer.Train("naïve 猫 and \"quoted\" and \\ and \u2028 😀", 40);

        TokenizerJson.Save(tokenizer, folder.File("once.json"));
        var loaded = (UnigramTokenizer)TokenizerJson.Load(folder.File("once.json"));
        TokenizerJson.Save(loaded, folder.File("twice.json"));

        Assert.Equal(tokenizer.Vocabulary.Pieces, loaded.Vocabulary.Pieces);
        Assert.Equal(File.ReadAllBytes(folder.File("once.json")),
            File.ReadAllBytes(folder.File("twice.json")));
    }

    [Fact]
    public void Special_tokens_are_saved()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = (UnigramTokenizer)Load(Unigram);

        TokenizerJson.Save(tokenizer, folder.File("once.json"));
        var loaded = (UnigramTokenizer)TokenizerJson.Load(folder.File("once.json"));

        Assert.Equal([0, 1], loaded.Vocabulary.NeverInText.Order());
    }

    [Theory]
    [InlineData("\"normalizer\": null", """
        "normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAA"}
        """, "its normalizer is Precompiled, and only null can be read here")]
    [InlineData("\"normalizer\": null", """
        "normalizer": {"type": "Sequence", "normalizers": []}
        """, "its normalizer is Sequence")]
    [InlineData("\"always\"", "\"never\"", "its pre_tokenizer.prepend_scheme is never")]
    [InlineData("\"split\": true", "\"split\": false", "its pre_tokenizer.split is false")]
    [InlineData("\"Metaspace\"", "\"Whitespace\"", "its pre_tokenizer is Whitespace")]
    [InlineData("\"▁\", \"prep", "\"_\", \"prep", "its pre_tokenizer.replacement is _")]
    [InlineData("\"byte_fallback\": false", "\"byte_fallback\": true", "byte_fallback is true")]
    [InlineData("\"unk_id\": 0", "\"unk_id\": null", "its model.unk_id is null")]
    [InlineData("\"unk_id\": 0", "\"unk_id\": 6", "The token 6 is none of the 6 pieces")]
    [InlineData("[\"b\", -2]", "[\"b\"]", "its model.vocab[3] is no pair of a text and a number")]
    [InlineData("[\"b\", -2]", "[\"b\", null]", "its model.vocab[3][1] is null")]
    [InlineData("[\"b\", -2]", "[\"a\", -2]", "'a' is both token 3 and token 5")]
    [InlineData("\"</s>\", 0.0", "\"</t>\", 0.0", "special token '</s>', number 1, is not in")]
    [InlineData("[\"b\", -2]", "[\"\\ud83d\", -2]", "no tokenizer that can be read")]
    public void A_step_unknown_here_is_named(string part, string other, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(Unigram.Replace(part, other)));

        Assert.Contains("tokenizer.json", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
