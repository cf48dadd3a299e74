namespace Tutor;

/// <summary>How often pieces and pairs of neighbours occur, and which pair is best.</summary>
internal sealed class WordPieceCounts
{
    private readonly Dictionary<string, long> pieceCounts = [];
    private readonly Dictionary<(string Left, string Right), long> pairCounts = [];

    /// <summary>Counts a word's pieces and pairs; a negative count takes them away.</summary>
    public void Add(string[] pieces, long count)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            Add(pieceCounts, pieces[i], count);
            if (i > 0)
                Add(pairCounts, (pieces[i - 1], pieces[i]), count);
        }
    }

    /// <summary>
    /// The pair with the highest count(ab) / (count(a) · count(b)) of those that occur often
    /// enough, or null where none does. Of equal ones the lexicographically greater wins, its left
    /// half compared first.
    /// </summary>
    public (string Left, string Right)? BestPair(int minimumCount)
    {
        (string Left, string Right)? best = null;
        var (most, parts) = (0L, Int128.One); // the best score is most / parts
        foreach (var (pair, together) in pairCounts)
        {
            if (together < minimumCount)
                continue;

            // a / b > c / d is a · d > c · b: whole numbers compare exactly.
            var product = (Int128)pieceCounts[pair.Left] * pieceCounts[pair.Right];
            var lead = (together * parts).CompareTo(most * product);
            if (lead > 0 || (lead == 0 && best is { } rival && IsGreater(pair, rival)))
                (best, most, parts) = (pair, together, product);
        }
        return best;
    }

    private static bool IsGreater(
        (string Left, string Right) pair, (string Left, string Right) rival)
    {
        var left = string.CompareOrdinal(pair.Left, rival.Left);
        return left > 0 || (left == 0 && string.CompareOrdinal(pair.Right, rival.Right) > 0);
    }

    private static void Add<T>(Dictionary<T, long> counts, T key, long count) where T : notnull
    {
        var sum = counts.GetValueOrDefault(key) + count;
        if (sum == 0)
            counts.Remove(key);
        else
            counts[key] = sum;
    }
}
