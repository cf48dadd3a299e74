namespace Tutor.Tests;

public sealed class BytePairFileTests
{
    private const string Text = "the cat sat on the mat; the hat that the cat had sat on";

    [Fact]
    public void A_saved_tokenizer_reads_back()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = BytePairTokenizer.Train(Text, vocabSize: 300);

        tokenizer.Save(folder.File("tokenizer.json"));
        var loaded = BytePairTokenizer.Load(folder.File("tokenizer.json"));

        Assert.Equal(tokenizer.Encode(Text), loaded.Encode(Text));
        Assert.Equal(["tokenizer.json"], folder.Names);
    }

    [Theory]
    [InlineData("", "no byte-pair tokenizer")]
    [InlineData("[1, 2]", "no byte-pair tokenizer")]
    [InlineData("null", "does not call itself")]
    [InlineData("""{"format": "byte-pair merges, version 1"}""", "does not call itself")]
    [InlineData("""{"format": "byte-pair merges, version 1", "merges": [[97]]}""", "merge 0")]
    [InlineData("""{"format": "byte-pair merges, version 1", "merges": [null]}""", "merge 0")]
    [InlineData("""{"format": "byte-pair merges, version 1", "merges": [[97, 256]]}""", "merge 0")]
    [InlineData(
        """{"format": "byte-pair merges, version 1", "merges": [[97, 98], [97, 98]]}""", "merge 1")]
    public void A_file_that_holds_no_tokenizer_is_refused(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("broken.json"), content);

        var error = Assert.Throws<InvalidDataException>(
            () => BytePairTokenizer.Load(folder.File("broken.json")));

        Assert.Contains("broken.json", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
