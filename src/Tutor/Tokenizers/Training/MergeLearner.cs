namespace Tutor;

/// <summary>
/// Learns which neighbours to fuse: again and again the pair that occurs most. A merge looks
/// only at the pieces that hold its pair.
/// </summary>
internal sealed class MergeLearner
{
    private readonly List<byte[]> vocabulary =
        [.. Enumerable.Range(0, 256).Select(b => new[] { (byte)b })]; // token → its bytes

    private readonly TokenizedPieces pieces;
    private readonly PairCounts counts;
    private readonly MergeQueue queue;

    public MergeLearner(PieceCounter counted)
    {
        pieces = new TokenizedPieces(counted);
        counts = pieces.CountPairs();
        queue = new MergeQueue(vocabulary, counts);
        foreach (var pair in counts.Pairs)
            queue.Push(pair);
    }

    /// <summary>The next merge, or null where no two tokens are neighbours any more.</summary>
    public LearnedMerge? Next()
    {
        if (!queue.TryPop(out var pair, out var times))
            return null;

        var token = vocabulary.Count;
        vocabulary.Add([.. vocabulary[pair.Left], .. vocabulary[pair.Right]]);

        var made = new List<Pair>();
        foreach (var piece in counts.Take(pair))
            pieces.Fuse(piece, pair, token, counts, made);
        foreach (var neighbours in made)
            queue.Push(neighbours);

        return new LearnedMerge(
            new Merge(pair.Left, pair.Right, token, vocabulary[token]), times);
    }
}
