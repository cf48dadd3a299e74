namespace Tutor;

/// <summary>
/// Gives the pair that occurs most. Of pairs that occur equally often the one with the
/// lexicographically greater bytes wins, its left half compared first.
/// </summary>
/// <remarks>
/// A pair is pushed once, when all its places are known; from then on its count only falls. So a
/// count in the queue may be too high but never too low, and is put right when it comes first.
/// </remarks>
internal sealed class MergeQueue(List<byte[]> vocabulary, PairCounts counts)
{
    private readonly record struct Claim(Pair Pair, long Times);

    private sealed class GreatestFirst(List<byte[]> vocabulary) : IComparer<Claim>
    {
        public int Compare(Claim x, Claim y)
        {
            var byTimes = y.Times.CompareTo(x.Times);
            if (byTimes != 0)
                return byTimes;
            var byLeft = CompareBytes(y.Pair.Left, x.Pair.Left);
            return byLeft != 0 ? byLeft : CompareBytes(y.Pair.Right, x.Pair.Right);
        }

        private int CompareBytes(int x, int y) =>
            x == y ? 0 : vocabulary[x].AsSpan().SequenceCompareTo(vocabulary[y]);
    }

    private readonly PriorityQueue<Pair, Claim> queue = new(new GreatestFirst(vocabulary));

    public void Push(Pair pair) => queue.Enqueue(pair, new Claim(pair, counts[pair]));

    /// <summary>The pair to fuse next; false where none is left.</summary>
    public bool TryPop(out Pair pair, out long times)
    {
        while (queue.TryDequeue(out pair, out var claim))
        {
            times = counts[pair];
            if (times == claim.Times)
                return true;
            if (times > 0)
                Push(pair);
        }
        times = 0;
        return false;
    }
}
