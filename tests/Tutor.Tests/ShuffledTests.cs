namespace Tutor.Tests;

public sealed class ShuffledTests
{
    [Fact]
    public void Every_example_comes_once_an_epoch_even_across_draws()
    {
        var shuffled = new Shuffled<int>([1, 2, 3, 4, 5], seed: 1);

        var drawn = Enumerable.Range(0, 10).SelectMany(_ => shuffled.Next(3)).ToArray();

        Assert.All(drawn.Chunk(5), epoch => Assert.Equal([1, 2, 3, 4, 5], epoch.Order()));
        Assert.True(drawn.Chunk(5).Distinct(new SameOrder()).Count() > 1);
    }

    private sealed class SameOrder : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one!.SequenceEqual(other!);

        public int GetHashCode(int[] numbers) => numbers[0];
    }
}
