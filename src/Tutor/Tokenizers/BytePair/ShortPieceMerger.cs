namespace Tutor;

/// <summary>
/// Merges the bytes of a short piece: looks through all neighbours for the lowest rank, fuses
/// them, and again. Quadratic, and for a dozen bytes the quickest way there is.
/// </summary>
internal sealed class ShortPieceMerger(
    Vocabulary vocabulary, PairTable pairs, BytePairRanks bytePairs)
{
    public const int MostBytes = 96;

    private readonly int[] ranks = new int[MostBytes]; // of a token and its right neighbour

    /// <summary>Writes the piece's tokens and returns how many there are.</summary>
    /// <param name="piece">At least one byte and at most <see cref="MostBytes"/>.</param>
    /// <param name="tokens">Room for a token a byte.</param>
    public int Merge(ReadOnlySpan<byte> piece, Span<int> tokens)
    {
        var count = piece.Length;
        var ranks = this.ranks.AsSpan(0, count);
        for (var i = 0; i < count; i++)
            tokens[i] = vocabulary.TokenOf(piece[i]);
        for (var i = 1; i < count; i++)
            ranks[i - 1] = bytePairs[piece[i - 1], piece[i]];
        ranks[count - 1] = PairTable.None;

        while (true)
        {
            var (first, lowest) = (0, PairTable.None); // of equal ranks the leftmost
            for (var i = 0; i < ranks.Length; i++)
                if (ranks[i] < lowest)
                    (first, lowest) = (i, ranks[i]);
            if (lowest == PairTable.None)
                return count;

            tokens[first] = pairs.Made(lowest);
            count--;
            ranks = ranks[..count];
            for (var i = first + 1; i < ranks.Length; i++)
                (tokens[i], ranks[i]) = (tokens[i + 1], this.ranks[i + 1]);
            ranks[first] = RankAt(first, tokens[..count]);
            if (first > 0)
                ranks[first - 1] = RankAt(first - 1, tokens[..count]);
        }
    }

    private int RankAt(int i, ReadOnlySpan<int> tokens) =>
        i + 1 < tokens.Length ? pairs.Find(tokens[i], tokens[i + 1]) : PairTable.None;
}
