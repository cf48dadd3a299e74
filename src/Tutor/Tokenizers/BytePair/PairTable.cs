using System.Numerics;

namespace Tutor;

/// <summary>
/// Which neighbours fuse, into what, and how early: a hash table from a pair of tokens to its
/// rule, made to answer in a few nanoseconds.
/// </summary>
/// <remarks>
/// A rule is one number, the rank above the token it makes, so the smaller rule is the one that
/// goes first. Places that collide lie next to each other (linear probing), half of them empty.
/// </remarks>
internal sealed class PairTable
{
    /// <summary>The rule of a pair that has none: later than all others.</summary>
    public const ulong None = ulong.MaxValue;

    private readonly record struct Entry(ulong Pair, ulong Rule);

    private readonly Entry[] entries;
    private readonly int shift;

    /// <summary>Room for <paramref name="count"/> pairs.</summary>
    public PairTable(int count)
    {
        var bits = Math.Max(4, 64 - BitOperations.LeadingZeroCount((ulong)count * 2));
        shift = 64 - bits;
        entries = new Entry[1 << bits];
        Array.Fill(entries, new Entry(None, None));
    }

    /// <summary>The rank of a rule.</summary>
    public static int RankOf(ulong rule) => (int)(rule >> 32);

    /// <summary>The token that a rule makes.</summary>
    public static int TokenOf(ulong rule) => (int)(uint)rule;

    /// <summary>Adds a rule; false where the pair has one already.</summary>
    public bool TryAdd(int left, int right, int rank, int token)
    {
        var place = Place(Key(left, right));
        if (entries[place].Rule != None)
            return false;
        entries[place] = new Entry(Key(left, right), ((ulong)rank << 32) | (uint)token);
        return true;
    }

    /// <summary>The pair's rule, or <see cref="None"/>.</summary>
    public ulong Find(int left, int right) => entries[Place(Key(left, right))].Rule;

    private static ulong Key(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    /// <summary>Where the pair is, or the empty place where it would be.</summary>
    private int Place(ulong pair)
    {
        // Multiplied by 2⁶⁴ / golden ratio, numbers that lie close end far apart (Knuth, 6.4).
        var place = (int)((pair * 0x9E37_79B9_7F4A_7C15) >> shift);
        while (entries[place].Pair != pair && entries[place].Pair != None)
            place = (place + 1) & (entries.Length - 1);
        return place;
    }
}
