using System.Text;
using CsCheck;

namespace Tutor.Tests;

public sealed class BytePairTrainerReadingTests
{
    private static BytePairTrainerConfig Config { get; } =
        new() { VocabSize = 400, SpecialTokens = ["<|e|>", "<|e n d|>"] };

    [Fact]
    public void Chunks_and_workers_change_nothing() => Gen.Select(
        Gen.OneOf(
            "a", "b ", "ABc", "é", "猫", "😀", " ", "\n", "\r\n", "12", "'ll", ", ", "\u0301",
            "<|e|>", "<|e n d|>", "<|e").Array[1, 80].Select(string.Concat),
        Gen.OneOf([.. SplitPattern.All]), Gen.Int[1, 40], Gen.Int[1, 4], Gen.Int[1, 9])
        .Sample((text, pattern, chunkLength, workerCount, most) =>
        {
            var whole = Config with { SplitPattern = pattern, WorkerCount = 1 };
            var trainer = new BytePairTrainer(
                whole with { ChunkLength = chunkLength, WorkerCount = workerCount });

            trainer.Read(new SlowReader(text, most));

            Assert.Equal(
                Learned.Pairs(Learned.From(whole, text)), Learned.Pairs(trainer.ToTokenizer()));
            Assert.Equal(text.Length, trainer.CharactersRead);
        }, iter: 1_500);

    [Fact]
    public void A_file_is_read_as_the_text_it_holds()
    {
        using var folder = new TemporaryFolder();
        // One odd byte first: the buffers' ends fall inside of characters.
        var text = "x" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"😀{i % 97}é"));
        File.WriteAllText(folder.File("text.txt"), text, new UTF8Encoding(false));

        var trainer = new BytePairTrainer(Config);
        trainer.ReadFile(folder.File("text.txt"));

        Assert.Equal(text.Length, trainer.CharactersRead);
        Assert.Equal(
            Learned.Pairs(Learned.From(Config, text)), Learned.Pairs(trainer.ToTokenizer()));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_text()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("text.txt"), [0xEF, 0xBB, 0xBF, .. "a\r\n"u8]);

        var trainer = new BytePairTrainer(Config);
        trainer.ReadFile(folder.File("text.txt"));

        Assert.Equal([("ï", "»"), ("ï»", "¿"), ("\r", "\n")],
            Learned.Pairs(trainer.ToTokenizer()));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF, (byte)'b' }, "byte 0xFF at position 1 ")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "byte 0xFF at position 0 ")] // UTF-16
    [InlineData(new byte[] { (byte)'a', 0xE7, 0x8C }, "byte 0xE7 at position 1 ")]    // cut off
    public void A_file_that_is_not_UTF_8_is_refused_with_the_place(byte[] bytes, string place)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("broken.txt"), bytes);
        var trainer = new BytePairTrainer(Config);

        var error = Assert.Throws<InvalidDataException>(
            () => trainer.ReadFile(folder.File("broken.txt")));

        Assert.Contains("broken.txt' is not UTF-8: " + place, error.Message);
    }

    [Fact]
    public void Nothing_is_learned_from_half_a_text()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("broken.txt"), [.. "abc "u8, 0xFF]);
        var trainer = new BytePairTrainer(Config);

        Assert.Throws<InvalidDataException>(() => trainer.ReadFile(folder.File("broken.txt")));

        Assert.Contains("start with a new trainer",
            Assert.Throws<InvalidOperationException>(() => trainer.Read("more")).Message);
        Assert.Contains("start with a new trainer",
            Assert.Throws<InvalidOperationException>(trainer.ToTokenizer).Message);
    }

    [Fact]
    public void The_place_counts_from_the_files_beginning()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("broken.txt"),
            [.. Encoding.UTF8.GetBytes(new string('猫', 100_000)), 0x80]);

        Assert.Contains("byte 0x80 at position 300,000 ", Assert.Throws<InvalidDataException>(
            () => new BytePairTrainer(Config).ReadFile(folder.File("broken.txt"))).Message);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_counts_as_the_replacement_character() =>
        Assert.Equal(
            Learned.Pairs(Learned.From(Config, "a\ufffdb \ufffd")),
            Learned.Pairs(Learned.From(Config, "a\ud83db \ude00")));

    [Fact]
    public void A_long_word_is_one_piece() => Assert.Equal(
        ["aa", "aaaa", "aaaaaaaa"],
        Learned.Tokens(Learned.From(
            Config with { VocabSize = 261, ChunkLength = 100 }, new string('a', 10_000))));

    [Fact]
    public void Nothing_is_read_once_learning_has_begun()
    {
        var trainer = new BytePairTrainer(Config);
        trainer.Read("abc");
        Assert.NotNull(trainer.Learn().First());

        Assert.Contains("1 merges are learned already", Assert.Throws<InvalidOperationException>(
            () => trainer.Read("def")).Message);
    }
}
