using System.Runtime.InteropServices;

namespace Tutor;

/// <summary>Two neighbouring tokens.</summary>
internal readonly record struct Pair(int Left, int Right);

/// <summary>How often each pair of neighbours occurs, and in which pieces.</summary>
internal sealed class PairCounts
{
    private sealed class Use
    {
        public long Times;
        public List<int> Pieces { get; } = new(2); // those it was ever in, in the order seen
    }

    private readonly Dictionary<Pair, Use> uses = [];

    /// <summary>All pairs that occur.</summary>
    public IEnumerable<Pair> Pairs => uses.Keys;

    /// <summary>How often the pair occurs.</summary>
    public long this[Pair pair] => uses.TryGetValue(pair, out var use) ? use.Times : 0;

    /// <summary>Counts a pair in a piece; true where the pair is new.</summary>
    public bool Add(Pair pair, int piece, long times)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, pair, out var known);
        use ??= new Use();
        use.Times += times;
        if (use.Pieces.Count == 0 || use.Pieces[^1] != piece)
            use.Pieces.Add(piece);
        return !known;
    }

    /// <summary>Counts a pair off that is no longer there.</summary>
    public void Remove(Pair pair, long times)
    {
        if (uses.TryGetValue(pair, out var use) && (use.Times -= times) == 0)
            uses.Remove(pair);
    }

    /// <summary>Forgets the pair and gives the pieces that it may still be in.</summary>
    public List<int> Take(Pair pair) =>
        uses.Remove(pair, out var use) ? use.Pieces : [];
}
