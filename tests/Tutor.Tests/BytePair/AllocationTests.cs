namespace Tutor.Tests;

/// <summary>What encoding asks of memory.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("the cat sat on the mat, and the cat's hat sat on the cat ")]
    [InlineData("猫坐在垫子上，猫在垫子上。")]
    [InlineData("pneumonoultramicroscopicsilicovolcanoconiosis; ")] // longer than is remembered
    public void Tokens_that_are_counted_cost_no_memory(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000));
        var tokens = OpenAi.Cl100k.CountTokens(text); // makes the encoder and its cache

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 3; i++)
            Assert.Equal(tokens, OpenAi.Cl100k.CountTokens(text));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(bytes < tokens, $"{3 * tokens} tokens cost {bytes} bytes.");
    }
}
