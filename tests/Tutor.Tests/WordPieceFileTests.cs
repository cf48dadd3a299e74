using System.Text;

namespace Tutor.Tests;

public sealed class WordPieceFileTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end";

    [Fact]
    public void A_saved_vocabulary_reads_back_as_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var tokenizer = WordPieceTokenizer.Train(Text, 55, lowerCase: true, minimumCount: 2);

        tokenizer.Save(folder.File("vocab.txt"));
        var loaded = WordPieceTokenizer.Load(folder.File("vocab.txt"), lowerCase: true);
        loaded.Save(folder.File("again.txt"));

        Assert.Equal(tokenizer.Encode(Text), loaded.Encode(Text));
        Assert.Equal(File.ReadAllBytes(folder.File("vocab.txt")),
            File.ReadAllBytes(folder.File("again.txt")));
    }

    [Fact]
    public void A_vocabulary_may_come_from_Windows()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("vocab.txt"), "[UNK]\r\na\r\n##b");

        Assert.Equal(["[UNK]", "a", "##b"],
            WordPieceTokenizer.Load(folder.File("vocab.txt"), lowerCase: true).Vocabulary);
    }

    [Theory]
    [InlineData("", "none of its 0 lines is [UNK]")]
    [InlineData("a\nb\n", "none of its 2 lines is [UNK]")]
    [InlineData("[UNK]\n\nb\n", "line 2 is empty")]
    [InlineData("[UNK]\na\nb\na\n", "line 4 repeats line 2")]
    [InlineData("[UNK]\na\u00ff", "it is not UTF-8 at byte 7")]
    public void A_file_that_holds_no_vocabulary_is_refused(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("broken.txt"), content, Encoding.Latin1);

        var error = Assert.Throws<InvalidDataException>(
            () => WordPieceTokenizer.Load(folder.File("broken.txt"), lowerCase: true));

        Assert.Contains("broken.txt", error.Message);
        Assert.Contains(reason, error.Message);
    }
}
