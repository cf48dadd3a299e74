namespace Tutor.Tests;

public sealed class BytePairTrainerMemoryTests
{
    private static BytePairTrainerConfig Config { get; } =
        new() { VocabSize = 400, MemoryLimit = 1 << 20 };

    [Fact]
    public void A_text_ten_times_the_memory_limit_trains()
    {
        var words = Enumerable.Range(0, 600).Select(i => Convert.ToString(i * 7919 % 600, 8));
        var page = string.Join(
            " ", words.Select((word, i) => i % 9 == 0 ? word + "." : word)) + "\n";
        var text = string.Concat(Enumerable.Repeat(page, (10 << 20) / page.Length + 1));
        var limited = new BytePairTrainer(Config);
        var reader = new SlowReader(text, most: 1 << 16);

        limited.Read(reader);

        Assert.True(text.Length > 10 << 20);
        Assert.True(reader.LongestWish < 1 << 17, $"It asked for {reader.LongestWish} characters.");
        // The text holds each piece of the page equally many times more often.
        Assert.Equal(
            Learned.Pairs(Learned.From(Config, page)), Learned.Pairs(limited.ToTokenizer()));
    }

    [Fact]
    public void Pieces_that_do_not_fit_into_the_memory_limit_are_counted_in_the_error()
    {
        var text = string.Join(" ", Enumerable.Range(0, 20_000));
        var trainer = new BytePairTrainer(Config);

        var error = Assert.Throws<InvalidOperationException>(() => trainer.Read(text));

        Assert.Matches(
            @"^After [\d,]+ characters the text's [\d,]+ distinct pieces need [\d,]+ bytes, "
            + "more than the memory limit of 1,048,576. Raise the limit or train on less text.$",
            error.Message);
    }

    [Fact]
    public void A_word_longer_than_the_memory_limit_is_refused() =>
        Assert.Contains("have no place to cut", Assert.Throws<InvalidOperationException>(
            () => Learned.From(Config, new string('a', 1 << 20)))
            .Message);
}
