namespace Tutor.Tests;

public sealed class BytePairTrainerConfigTests
{
    private static BytePairTrainerConfig Config { get; } = new() { VocabSize = 300 };

    public static TheoryData<BytePairTrainerConfig, string> Refused { get; } = new()
    {
        {
            Config with { VocabSize = 255 },
            "255 tokens cannot hold the 256 bytes; ask for at least 256"
        },
        {
            Config with { VocabSize = 256, SpecialTokens = ["<e>"] },
            "256 tokens cannot hold the 256 bytes and 1 special token; ask for at least 257"
        },
        { Config with { SpecialTokens = ["<e>", ""] }, "empty" },
        { Config with { SpecialTokens = ["<e>", "<f>", "<e>"] }, "'<e>' is given twice" },
        { Config with { MemoryLimit = 1_000 }, "1,000 bytes is outside of 1 MiB to 8 GiB" },
        { Config with { WorkerCount = 0 }, "0 workers" },
        { Config with { ChunkLength = 0 }, "0 characters" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Numbers_that_do_not_fit_are_refused(BytePairTrainerConfig config, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(
            () => new BytePairTrainer(config)).Message);
}
