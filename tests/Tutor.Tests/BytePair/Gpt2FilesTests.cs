namespace Tutor.Tests;

/// <summary>vocab.json and merges.txt, as GPT-2 came with.</summary>
public sealed class Gpt2FilesTests
{
    private const string Text = "the cat sat on the mat; the cat's hat! 猫坐在垫子上，猫 2024\n\n";

    private static BytePairTokenizer Trained(SplitPattern pattern, params string[] special) =>
        BytePairTokenizer.Train(Text, new BytePairTrainerConfig
        {
            VocabSize = 290,
            SplitPattern = pattern,
            SpecialTokens = special,
        });

    [Fact]
    public void GPT_2s_own_vocabulary_is_written_as_it_was()
    {
        using var folder = new TemporaryFolder();

        OpenAi.Gpt2().SaveGpt2(folder.File("."));

        Assert.Equal(File.ReadAllBytes(Corpora.Path("gpt2_vocab.json")),
            File.ReadAllBytes(folder.File("vocab.json")));
        Assert.Equal(
            File.ReadAllLines(Corpora.Path("gpt2_merges.txt")).Prepend("#version: 0.2"),
            File.ReadAllLines(folder.File("merges.txt")));
    }

    [Theory]
    [InlineData("gpt2")]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void Saved_loaded_and_saved_again_the_files_are_the_same(string pattern)
    {
        using var folder = new TemporaryFolder();
        var tokenizer = Trained(SplitPattern.Named(pattern), "<|endoftext|>", "<é \"\\>");

        tokenizer.SaveGpt2(folder.File("first"));
        var loaded = BytePairTokenizer.LoadGpt2(folder.File("first"));
        loaded.SaveGpt2(folder.File("second"));

        foreach (var name in new[] { "vocab.json", "merges.txt" })
            Assert.Equal(File.ReadAllBytes(System.IO.Path.Combine(folder.File("first"), name)),
                File.ReadAllBytes(System.IO.Path.Combine(folder.File("second"), name)));
        Assert.Equal(pattern, loaded.Pattern.Name);
        Assert.Equal(tokenizer.SpecialTokens, loaded.SpecialTokens);
        Assert.Equal(tokenizer.Encode(Text), loaded.Encode(Text));
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("!é")] // the letters of 0x21 and 0xE9, half of some character
    public void A_special_token_that_could_be_made_of_merges_is_not_written(string name)
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InvalidOperationException>(
            () => Trained(SplitPattern.Gpt2, name).SaveGpt2(folder.File(".")));

        Assert.Contains($"'{name}' could be taken for one that", error.Message);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("t h x\n", "line 1: 't h x' is not two tokens")]
    [InlineData("th\n", "line 1: 'th' is not two tokens")]
    [InlineData("t h\n\nh e\n", "line 2: '' is not two tokens")]
    [InlineData("t h\nt h\n", "line 2: 't h' repeats an earlier line")]
    [InlineData("t h\nt é\n", "line 2: 'té' is not in the vocabulary")]
    [InlineData("t h\nt 猫\n", "line 2: '猫' is not in the vocabulary")]
    [InlineData("#version: 0.2, split: words\n", "line 1: there is no split pattern 'words'")]
    public void A_damaged_merges_file_is_refused_with_its_line(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        Trained(SplitPattern.Gpt2).SaveGpt2(folder.File("."));
        File.WriteAllText(folder.File("merges.txt"), content);

        var error = Assert.Throws<InvalidDataException>(
            () => BytePairTokenizer.LoadGpt2(folder.File(".")));

        Assert.Contains("merges.txt", error.Message);
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void A_merges_file_that_is_cut_short_does_not_match_its_vocabulary()
    {
        using var folder = new TemporaryFolder();
        Trained(SplitPattern.Gpt2).SaveGpt2(folder.File("."));
        var lines = File.ReadAllLines(folder.File("merges.txt"));
        File.WriteAllLines(folder.File("merges.txt"), lines[..^1]);

        var error = Assert.Throws<InvalidDataException>(
            () => BytePairTokenizer.LoadGpt2(folder.File(".")));

        Assert.Contains("the token 289; is that file cut short?", error.Message);
    }

    [Theory]
    [InlineData("", "line 1, byte 1")]
    [InlineData("{\"a\": 0", "line 1, byte 8")]
    [InlineData("{\n\"a\": 0,\n\"b\" 1}", "line 3, byte 5")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"a\": \"0\"}", "the number of \"a\" is none")]
    [InlineData("{\"a\": 0.5}", "the number of \"a\" is none")]
    [InlineData("{\"a\": -1}", "the token \"a\" has the number -1")]
    [InlineData("{\"a\": 0, \"b\": 0}", "\"a\" and \"b\" both have the number 0")]
    [InlineData("{\"a\": 0, \"a\": 1}", "the token \"a\" is there twice")]
    [InlineData("{\"a\": 0, \"b\": 2}", "no token has the number 1, and there are 2 tokens")]
    [InlineData("{\"a\": 0, \"b\": 1}", "The byte 0x00 has no token")]
    public void A_damaged_vocabulary_is_refused(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("vocab.json"), content);
        File.WriteAllText(folder.File("merges.txt"), "");

        var error = Assert.Throws<InvalidDataException>(
            () => BytePairTokenizer.LoadGpt2(folder.File(".")));

        Assert.Contains("vocab.json", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
