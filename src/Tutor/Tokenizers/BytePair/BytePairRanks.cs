namespace Tutor;

/// <summary>
/// The ranks of all pairs of two bytes, one after the other: where every piece begins, and far
/// fewer places in memory than the table of all pairs.
/// </summary>
internal sealed class BytePairRanks
{
    private readonly int[] ranks = new int[256 * 256];

    public BytePairRanks(Vocabulary vocabulary, PairTable pairs)
    {
        for (var left = 0; left < 256; left++)
            for (var right = 0; right < 256; right++)
                ranks[(left << 8) | right] = pairs.Find(
                    vocabulary.TokenOf((byte)left), vocabulary.TokenOf((byte)right));
    }

    /// <summary>The pair's rank, or <see cref="PairTable.None"/>.</summary>
    public int this[byte left, byte right] => ranks[(left << 8) | right];
}
