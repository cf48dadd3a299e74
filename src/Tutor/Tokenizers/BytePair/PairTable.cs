using System.Numerics;

namespace Tutor;

/// <summary>
/// Which neighbours fuse, how early, and into what: a hash table from a pair of tokens to its
/// rank, small enough to stay near the processor.
/// </summary>
/// <remarks>
/// A pair and its rank share one number of 64 bits: 21 for each token, 22 for the rank. Places
/// that collide lie next to each other (linear probing), and at least half are empty.
/// </remarks>
internal sealed class PairTable
{
    /// <summary>The rank of a pair that does not fuse: later than all others.</summary>
    public const int None = int.MaxValue;

    private const int MostTokens = 1 << TokenBits;
    private const int TokenBits = 21;
    private const int RankBits = 22;
    private const ulong Empty = ulong.MaxValue;

    private readonly ulong[] entries;
    private readonly int[] made; // rank → token
    private readonly int shift;

    /// <summary>Room for pairs of the ranks below <paramref name="ranks"/>.</summary>
    public PairTable(int ranks)
    {
        if (ranks >= MostTokens)
            throw new ArgumentException(
                $"A vocabulary of {ranks:N0} merges is too large; {MostTokens:N0} fit.");
        var bits = Math.Max(4, 64 - BitOperations.LeadingZeroCount((ulong)ranks * 2));
        shift = 64 - bits;
        entries = new ulong[1 << bits];
        made = new int[ranks];
        Array.Fill(entries, Empty);
    }

    /// <summary>Adds a pair; false where it has a rank already.</summary>
    public bool TryAdd(int left, int right, int rank, int token)
    {
        if (Find(left, right) != None)
            return false;
        var place = Place(Key(left, right));
        while (entries[place] != Empty)
            place = (place + 1) & (entries.Length - 1);
        entries[place] = (Key(left, right) << RankBits) | (uint)rank;
        made[rank] = token;
        return true;
    }

    /// <summary>The pair's rank, or <see cref="None"/>.</summary>
    public int Find(int left, int right)
    {
        var pair = Key(left, right);
        var place = Place(pair);
        while (true)
        {
            var entry = entries[place];
            if (entry >> RankBits == pair)
                return (int)(entry & ((1 << RankBits) - 1));
            if (entry == Empty)
                return None;
            place = (place + 1) & (entries.Length - 1);
        }
    }

    /// <summary>The token that a pair of this rank becomes.</summary>
    public int Made(int rank) => made[rank];

    private static ulong Key(int left, int right) => ((ulong)(uint)left << TokenBits) | (uint)right;

    // Multiplied by 2⁶⁴ / golden ratio, numbers that lie close end far apart (Knuth, 6.4).
    private int Place(ulong pair) => (int)((pair * 0x9E37_79B9_7F4A_7C15) >> shift);
}
