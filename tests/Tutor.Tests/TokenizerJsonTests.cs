namespace Tutor.Tests;

public sealed class TokenizerJsonTests
{
    [Theory]
    [InlineData("", "no tokenizer that can be read")]
    [InlineData("{\"version\": \"1.0\", \"mod", "no tokenizer that can be read")]
    [InlineData("[1, 2]", "its version is null, and only 1.0 can be read here")]
    [InlineData("{\"version\": \"2.0\"}", "its version is 2.0")]
    [InlineData("{\"version\": \"1.0\"}", "its model is null")]
    [InlineData("{\"version\": \"1.0\", \"model\": {}}", "its model is an object")]
    [InlineData("{\"version\": \"1.0\", \"model\": {\"type\": \"WordLevel\"}}",
        "its model is WordLevel, and only")]
    public void A_file_that_holds_no_tokenizer_is_refused(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("broken.json"), content);

        var error = Assert.Throws<InvalidDataException>(
            () => TokenizerJson.Load(folder.File("broken.json")));

        Assert.Contains("broken.json", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
