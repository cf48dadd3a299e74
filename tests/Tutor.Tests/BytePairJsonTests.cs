using System.Text.Json;
using CsCheck;
using static Tutor.Tests.BytePairJsonFiles;

namespace Tutor.Tests;

public sealed class BytePairJsonTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end";

    [Theory]
    [InlineData("""[["Ġ", "a"], ["Ġa", "b"]]""")]
    [InlineData("""["Ġ a", "Ġa b"]""")] // as older files write it
    public void A_file_of_GPT_2s_kind_gives_its_tokens(string merges)
    {
        var tokenizer = Load(Json(Gpt2Steps, ["Ġa", "Ġab"], merges));

        Assert.Equal(SplitPattern.Gpt2, tokenizer.Pattern);
        Assert.Equal([257, 256, 'c', 'a', 'b'], tokenizer.Encode(" ab acab"));
        Assert.Equal([257, 258], tokenizer.Encode(" ab<|end|>", allowed: ["<|end|>"]));
        Assert.Throws<ArgumentException>(() => tokenizer.Encode("<|end|>"));
        Assert.Equal("é ab", tokenizer.Decode([0xC3, 0xA9, 257]));
    }

    [Fact]
    public void GPT_2s_own_vocabulary_gives_the_tokens_of_tiktokens_tests()
    {
        var data = Environment.GetEnvironmentVariable("TUTOR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "TUTOR_DATA is not set.");
        var merges = File.ReadLines(Path.Combine(data!, "gpt2_merges.txt")).Skip(1);
        var vocabulary = File.ReadAllText(Path.Combine(data!, "gpt2_vocab.json"));

        var tokenizer = Load(Json(Gpt2Steps, [], JsonSerializer.Serialize(merges),
            ("model/vocab", vocabulary), ("added_tokens/0/id", "50256"),
            ("added_tokens/0/content", "\"<|endoftext|>\"")));

        Assert.Equal([31373, 995], tokenizer.Encode("hello world"));
        Assert.Equal([31373, 220, 50256],
            tokenizer.Encode("hello <|endoftext|>", allowed: ["<|endoftext|>"]));
    }

    [Fact]
    public void A_file_of_Llama_3s_kind_takes_a_piece_that_is_a_token_as_it_is()
    {
        var whole = ("model/ignore_merges", "true");
        var (tokens, merges) = (new[] { "ab", "xyz" }, """[["a", "b"]]""");

        var tokenizer = Load(Json(Llama3Steps, tokens, merges, whole));

        Assert.Equal(SplitPattern.Llama3, tokenizer.Pattern);
        Assert.Equal([257, '.', 256, '1'], tokenizer.Encode("xyz.ab1"));
        Assert.Equal(['x', 'y', 'z', 'z'], tokenizer.Encode("xyzz"));
        Assert.Equal(['x', 'y', 'z'], Load(Json(Llama3Steps, tokens, merges)).Encode("xyz"));
    }

    [Theory]
    [MemberData(nameof(Pieces.Patterns), MemberType = typeof(Pieces))]
    public void What_is_saved_reads_back_and_saves_as_the_same_bytes(string pattern)
    {
        using var folder = new TemporaryFolder();
        var tokenizer = BytePairTokenizer.Train(Text, new BytePairTrainerConfig
        {
            VocabSize = 330,
            SplitPattern = SplitPattern.Named(pattern),
            SpecialTokens = ["<|end|>", "<|\"猫\\|>"],
        });

        TokenizerJson.Save(tokenizer, folder.File("once.json"));
        var loaded = (BytePairTokenizer)TokenizerJson.Load(folder.File("once.json"));
        TokenizerJson.Save(loaded, folder.File("twice.json"));

        Assert.Equal(tokenizer.Pattern, loaded.Pattern);
        Assert.Equal(tokenizer.SpecialTokens, loaded.SpecialTokens);
        Texts.Unicode.Sample(text => Assert.Equal(tokenizer.Encode(text), loaded.Encode(text)));
        Assert.Equal(File.ReadAllBytes(folder.File("once.json")),
            File.ReadAllBytes(folder.File("twice.json")));
    }

    [Fact]
    public void GPT_4s_vocabulary_survives_a_file()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = BytePairTokenizer.Cl100k();

        TokenizerJson.Save(tokenizer, folder.File("cl100k.json"));
        var loaded = (BytePairTokenizer)TokenizerJson.Load(folder.File("cl100k.json"));

        Assert.Equal(tokenizer.VocabSize, loaded.VocabSize);
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File("cl100k.json")));
        Assert.Equal(100257, json.RootElement.GetProperty("model").GetProperty("vocab")
            .GetProperty("<|endoftext|>").GetInt32()); // 100256 is free
        Gen.OneOf(Texts.Unicode, Texts.Unicode.Select(text => text + Text)).Sample(
            text => Assert.Equal(tokenizer.EncodeOrdinary(text), loaded.EncodeOrdinary(text)));
    }

    [Fact]
    public void Two_tokens_of_the_same_bytes_are_not_saved()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = BytePairTokenizer.Train("bc", new BytePairTrainerConfig
        {
            VocabSize = 258,
            SpecialTokens = ["a"], // not the letter, which is a token too
        });

        Assert.Contains("Two tokens are written 'a'", Assert.Throws<InvalidOperationException>(
            () => TokenizerJson.Save(tokenizer, folder.File("tokenizer.json"))).Message);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("normalizer", """{"type": "NFC"}""", "its normalizer is NFC, and only null can")]
    [InlineData("decoder", """{"type": "Fuse"}""", "its decoder is Fuse, and only ByteLevel")]
    [InlineData("pre_tokenizer", "null", "its pre_tokenizer is null, and only ByteLevel or Seq")]
    [InlineData("pre_tokenizer/add_prefix_space", "true", "pre_tokenizer.add_prefix_space is true")]
    [InlineData("pre_tokenizer/use_regex", "false", "its pre_tokenizer.use_regex is false")]
    [InlineData("model/dropout", "0.1", "its model.dropout is 0.1")]
    [InlineData("model/byte_fallback", "true", "its model.byte_fallback is true")]
    [InlineData("model/end_of_word_suffix", "\"</w>\"", "its model.end_of_word_suffix is </w>")]
    [InlineData("model/continuing_subword_prefix", "\"##\"", "and only null or an empty text")]
    [InlineData("model/vocab/ab", "97", "'a' and 'ab' both have the token 97")]
    [InlineData("model/vocab/ab", "90000", "go up to 90000, and there are only 258 of them")]
    [InlineData("model/vocab", """{"Ā": 0, "a": 2}""", "The byte 0x01 has no token")]
    [InlineData("model/vocab/日", "300", "its token 300, '日', has a letter that stands")]
    [InlineData("model/merges/0", "\"a b c\"", "its model.merges[0] is no pair of tokens")]
    [InlineData("model/merges/0", "[\"a\"]", "its model.merges[0] is no pair of tokens")]
    [InlineData("model/merges/0", "7", "its model.merges[0] is 7, and only a list can")]
    [InlineData("model/merges/0", "\"a c\"", "merges[0] needs 'ac', which is not in the vocab")]
    [InlineData("model/merges", """["a b", "a b"]""", "Merge 1 fuses the tokens 97 and 98, as")]
    [InlineData("model/merges", "null", "its model.merges is null, and only a list can")]
    [InlineData("model/vocab/<|end|>", "300", "'<|end|>' has the numbers 257 and 300")]
    [InlineData("added_tokens/0/id", "97", "'a' and '<|end|>' both have the token 97")]
    [InlineData("added_tokens/0/special", "false", "its added_tokens[0].special is false")]
    public void A_step_unknown_here_is_named(string part, string value, string reason)
    {
        var json = Json(Gpt2Steps, ["ab"], """["a b"]""", (part, value));

        var error = Assert.Throws<InvalidDataException>(() => Load(json));

        Assert.Contains("tokenizer.json", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
