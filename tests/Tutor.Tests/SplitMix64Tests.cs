namespace Tutor.Tests;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Draws_the_published_numbers()
    {
        // The first outputs of the reference implementation in C (Vigna, 2015) from seed 1234567.
        var random = new SplitMix64(1234567);

        Assert.Equal(6457827717110365317UL, random.NextBits());
        Assert.Equal(3203168211198807973UL, random.NextBits());
        Assert.Equal(9817491932198370423UL, random.NextBits());
    }
}
