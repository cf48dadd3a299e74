using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tutor;

namespace Course.Tests;

public sealed class TokenizeCommandTests : IDisposable
{
    private const string Text = "the cat sat on the mat; the cat's hat! 猫坐在垫子上\n";

    private readonly string folder = Directory.CreateTempSubdirectory("tokenize-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<TutorResult> Tokenize(string? input, params string[] words) =>
        TutorProcess.RunAsync(
            folder, new MemoryStream(Encoding.Latin1.GetBytes(input ?? "")),
            ["tokenize", .. words]);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return name;
    }

    private static int[] Ids(TutorResult result) =>
        JsonNode.Parse(result.Output)!["ids"].Deserialize<int[]>()!;

    [Fact]
    public async Task What_is_trained_encodes_and_decodes()
    {
        var text = Write("text.txt", Text);

        var train = await Tokenize(null, "train", text, "--vocab-size", "280",
            "--special", "<|endoftext|>", "--special", "<|user|>", "--pattern", "cl100k",
            "--out", "vocabulary");
        var encode = await Tokenize(null, "encode", text, "--vocab", "vocabulary", "--json");
        Write("ids.json", encode.Output);
        var decode = await Tokenize(null, "decode", "ids.json", "--vocab", "vocabulary");

        Assert.Equal((0, 0, 0), (train.ExitCode, encode.ExitCode, decode.ExitCode));
        Assert.StartsWith("280 tokens, of them 22 learned, are in", train.Output);
        var trained = BytePairTokenizer.Train(Text, new BytePairTrainerConfig
        {
            VocabSize = 280,
            SplitPattern = SplitPattern.Cl100k,
            SpecialTokens = ["<|endoftext|>", "<|user|>"],
        });
        Assert.Equal(trained.Encode(Text), Ids(encode));
        Assert.Equal(Text, decode.Output);
        Assert.True(File.Exists(Path.Combine(folder, "vocabulary", "merges.txt")));
    }

    [Fact]
    public async Task What_is_piped_in_is_read()
    {
        var encode = await Tokenize("hello world", "encode", "-", "--vocab", "cl100k", "--json");
        var plain = await Tokenize("hello world", "encode", "-", "--vocab", "cl100k");
        var nothing = await Tokenize("", "encode", "-", "--vocab", "cl100k", "--json");
        var decode = await Tokenize(plain.Output, "decode", "-", "--vocab", "cl100k");

        Assert.Equal("{\"ids\":[15339,1917]}", encode.Output.Trim());
        Assert.Equal("15339 1917", plain.Output.Trim());
        Assert.Equal("{\"ids\":[]}", nothing.Output.Trim());
        Assert.Equal("hello world", decode.Output);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_kept_in_a_file()
    {
        var result = await Tokenize(
            "9468", "decode", "-", "--vocab", "cl100k", "--out", "bytes");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([0xF0, 0x9F], File.ReadAllBytes(Path.Combine(folder, "bytes")));
    }

    [Fact]
    public async Task Special_tokens_are_an_error_unless_allowed()
    {
        const string text = "hello <|endoftext|>";

        var refused = await Tokenize(text, "encode", "-", "--vocab", "cl100k");
        var allowed = await Tokenize(text, "encode", "-", "--vocab", "cl100k",
            "--allow-special", "<|endoftext|>", "--json");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("'<|endoftext|>' at position 6", refused.Error);
        Assert.Equal([15339, 220, 100257], Ids(allowed));
    }

    [Fact]
    public async Task A_text_is_shown_in_tokens_and_what_it_costs()
    {
        var result = await Tokenize("hello world\n", "show", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("hello:15339 ␣world:1917 ↵:198",
            Regex.Replace(result.Output, "\x1b\\[[0-9;]*m", "")); // without its colours
        Assert.Contains("100,277", result.Output);
        Assert.Contains("200,019", result.Output);
        Assert.Contains("4.00", result.Output); // 12 bytes in 3 tokens
    }

    [Fact]
    public async Task A_text_with_little_to_teach_says_so()
    {
        var result = await Tokenize("ab ab", "train", "-", "--vocab-size", "900", "--out", "v");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("258 tokens, of them 2 learned", result.Output);
        Assert.Contains("900 tokens were asked for", result.Error);
    }

    [Theory]
    [InlineData("'standard input' is not UTF-8: byte 0xE9 at position 2",
        "ab\u00E9", "encode", "-", "--vocab", "cl100k")]
    [InlineData("Could not find file", "", "encode", "no.txt", "--vocab", "cl100k")]
    [InlineData("There is no vocabulary 'gpt9'", "", "encode", "-", "--vocab", "gpt9")]
    [InlineData("vocab.json", "", "encode", "-", "--vocab", ".")]
    [InlineData("no special token '<|x|>' to allow",
        "", "encode", "-", "--vocab", "cl100k", "--allow-special", "<|x|>")]
    [InlineData("cannot hold the 256 bytes",
        "a", "train", "-", "--vocab-size", "255", "--out", "v")]
    [InlineData("no split pattern 'gpt9'",
        "a", "train", "-", "--vocab-size", "300", "--pattern", "gpt9", "--out", "v")]
    [InlineData("'stop' could be taken",
        "ab", "train", "-", "--vocab-size", "300", "--special", "stop", "--out", "v")]
    [InlineData("empty", "", "train", "-", "--vocab-size", "300", "--out", "v")]
    [InlineData("Token 100277 is outside", "100277", "decode", "-", "--vocab", "cl100k")]
    [InlineData("'one' is no token", "one two", "decode", "-", "--vocab", "cl100k")]
    [InlineData("no list \"ids\"", "{\"id\": 1}", "decode", "-", "--vocab", "cl100k")]
    [InlineData("are no JSON", "{\"ids\": [1,", "decode", "-", "--vocab", "cl100k")]
    [InlineData("'1.5' is no token", "{\"ids\": [1.5]}", "decode", "-", "--vocab", "cl100k")]
    public async Task What_cannot_be_done_is_said_in_one_line(
        string reason, string input, params string[] words)
    {
        var result = await Tokenize(input, words);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.StartsWith("tutor: ", result.Error);
        Assert.Contains(reason, result.Error);
        Assert.False(Directory.Exists(Path.Combine(folder, "v")));
    }
}
