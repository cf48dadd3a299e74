using System.Text;

namespace Tutor.Tests;

/// <summary>Tokenizers in .tiktoken files and in our own.</summary>
public sealed class TokenizerFilesTests
{
    private const string Text = "the cat sat on the mat; the cat's hat! 猫坐在垫子上，猫 2024\n\n";

    private static readonly BytePairTokenizer trained = BytePairTokenizer.Train(
        Text,
        new BytePairTrainerConfig
        {
            VocabSize = 290,
            SplitPattern = SplitPattern.O200k,
            SpecialTokens = ["<|end|>", "stop \"\\ 猫"],
        });

    [Fact]
    public void Our_file_says_all_there_is_to_say()
    {
        using var folder = new TemporaryFolder();

        trained.Save(folder.File("first.json"));
        var loaded = BytePairTokenizer.Load(folder.File("first.json"));
        loaded.Save(folder.File("second.json"));

        Assert.Equal(File.ReadAllBytes(folder.File("first.json")),
            File.ReadAllBytes(folder.File("second.json")));
        Assert.Equal(trained.SpecialTokens, loaded.SpecialTokens);
        Assert.Equal("o200k", loaded.Pattern.Name);
        Assert.Equal(trained.Encode(Text), loaded.Encode(Text));
    }

    [Fact]
    public void Our_file_cannot_hold_a_vocabulary_of_another_order()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("SaveGpt2", Assert.Throws<InvalidOperationException>(
            () => OpenAi.Cl100k.Save(folder.File("gpt4.json"))).Message);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("\"pattern\": \"words\", \"merges\": []", "no split pattern \"words\"")]
    [InlineData("\"merges\": []", "no split pattern \"\"")]
    [InlineData("\"pattern\": \"gpt2\", \"special\": [\"\"], \"merges\": []", "is empty")]
    [InlineData("\"pattern\": \"gpt2\", \"special\": [\"a\", \"a\"], \"merges\": []", "twice")]
    [InlineData("\"pattern\": \"gpt2\", \"merges\": [[1, 2], [1,", "LineNumber: 0")]
    public void A_damaged_file_of_ours_is_refused(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("broken.json"),
            $$"""{"format": "byte-pair merges, version 2", {{content}}}""");

        var error = Assert.Throws<InvalidDataException>(
            () => BytePairTokenizer.Load(folder.File("broken.json")));

        Assert.Contains("broken.json", error.Message);
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void Ranks_say_what_merges_say()
    {
        using var folder = new TemporaryFolder();

        foreach (var tokenizer in new[] { trained, OpenAi.Cl100k })
        {
            tokenizer.SaveTiktoken(folder.File("first.tiktoken"));
            var loaded = BytePairTokenizer.LoadTiktoken(
                folder.File("first.tiktoken"), tokenizer.Pattern, tokenizer.SpecialTokens);
            loaded.SaveTiktoken(folder.File("second.tiktoken"));

            Assert.Equal(File.ReadAllBytes(folder.File("first.tiktoken")),
                File.ReadAllBytes(folder.File("second.tiktoken")));
            Assert.Equal(tokenizer.VocabSize, loaded.VocabSize);
            Assert.Equal(tokenizer.Encode(Text), loaded.Encode(Text));
        }
    }

    [Fact]
    public void Merges_that_do_not_follow_the_numbers_have_no_ranks()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("odd.json"), """
            {"format": "byte-pair merges, version 1", "merges": [[97, 98], [98, 99], [97, 257]]}
            """);

        Assert.Contains("ranks cannot stand for them", Assert.Throws<InvalidOperationException>(
            () => BytePairTokenizer.Load(folder.File("odd.json"))
                .SaveTiktoken(folder.File("odd.tiktoken"))).Message);
    }

    [Fact]
    public void A_token_that_no_halves_make_is_what_a_piece_of_just_its_bytes_becomes()
    {
        // "abc" is token 256, but neither "ab" nor "bc" is one: tiktoken looks pieces up first.
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("abc.tiktoken"), Ranks("abc"));

        var tokenizer = BytePairTokenizer.LoadTiktoken(folder.File("abc.tiktoken"),
            SplitPattern.Cl100k, new Dictionary<string, int>());

        Assert.Equal([256], tokenizer.Encode("abc"));
        Assert.Equal(['a', 'b', 'c', 'a', 'b', 'c'], tokenizer.Encode("abcabc"));
    }

    [Theory]
    [InlineData("YWI= 256\nnonsense", "line 258: 'nonsense' is no base 64")]
    [InlineData("YW? 256", "line 257: 'YW? 256' is no base 64")]
    [InlineData("YWI= two", "line 257")]
    [InlineData("YWI=", "line 257")]
    [InlineData("YWI= 256\nYWI= 257", "line 258: the token YWI= is there already")]
    [InlineData("YWI= 255", "line 257: the rank 255 is there already")]
    [InlineData("YWI= 257", "no token has the rank 256")]
    [InlineData("YWI= 300", "line 257: 300 is the number of a special token")]
    public void A_damaged_file_of_ranks_is_refused_with_its_line(string lines, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("broken.tiktoken"), [.. Ranks(), .. lines.Split('\n')]);

        var error = Assert.Throws<InvalidDataException>(() => BytePairTokenizer.LoadTiktoken(
            folder.File("broken.tiktoken"), SplitPattern.Cl100k,
            new Dictionary<string, int> { ["<|end|>"] = 300 }));

        Assert.Contains("broken.tiktoken", error.Message);
        Assert.Contains(reason, error.Message);
    }

    /// <summary>Lines for the 256 bytes, each its own rank, and for some tokens more.</summary>
    private static IEnumerable<string> Ranks(params string[] tokens) =>
        Enumerable.Range(0, 256).Select(b => new[] { (byte)b })
            .Concat(tokens.Select(Encoding.UTF8.GetBytes))
            .Select((bytes, rank) => $"{Convert.ToBase64String(bytes)} {rank}");
}
