namespace Tutor;

/// <summary>A distinct piece of a text, as tokens, and how often the text repeats it.</summary>
internal readonly record struct CountedPiece(int[] Tokens, int Count);

/// <summary>Learns which neighbours to fuse: again and again the pair that occurs most.</summary>
internal static class BytePairTrainer
{
    /// <summary>The pairs in the order they are to be fused; the first makes token 256.</summary>
    /// <remarks>
    /// Of pairs that occur equally often the one with the lexicographically greater bytes wins,
    /// its left half compared first, so the same text always gives the same tokens.
    /// </remarks>
    public static List<(int Left, int Right)> Learn(CountedPiece[] pieces, int vocabSize)
    {
        if (vocabSize < 256)
            throw new ArgumentException(
                $"A vocabulary of {vocabSize} tokens cannot hold the 256 bytes; ask for more.");
        if (pieces.Length == 0)
            throw new ArgumentException("There are no pairs to learn in an empty text.");

        var bytes = Enumerable.Range(0, 256).Select(b => new[] { (byte)b }).ToList();
        var learned = new List<(int Left, int Right)>();
        var counts = new Dictionary<(int Left, int Right), int>();
        foreach (var piece in pieces)
            CountPairs(piece.Tokens, piece.Count, counts);

        while (bytes.Count < vocabSize && MostFrequent(counts, bytes) is { } pair)
        {
            var token = bytes.Count;
            learned.Add(pair);
            bytes.Add([.. bytes[pair.Left], .. bytes[pair.Right]]);

            // Only pieces that hold the pair change, and with them the counts of their pairs.
            for (var i = 0; i < pieces.Length; i++)
            {
                var (tokens, count) = pieces[i];
                if (!Contains(tokens, pair))
                    continue;

                var fused = Fuse(tokens, pair, token);
                CountPairs(tokens, -count, counts);
                CountPairs(fused, count, counts);
                pieces[i] = new CountedPiece(fused, count);
            }
        }
        return learned;
    }

    /// <summary>Fuses every occurrence of the pair: (1, 2) as 9, [1, 2, 3] → [9, 3].</summary>
    public static int[] Fuse(int[] tokens, (int Left, int Right) pair, int token)
    {
        var result = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            var matches = i + 1 < tokens.Length && (tokens[i], tokens[i + 1]) == pair;
            result.Add(matches ? token : tokens[i]);
            if (matches)
                i++; // its right half is inside the fused token
        }
        return [.. result];
    }

    private static bool Contains(int[] tokens, (int Left, int Right) pair)
    {
        for (var i = 1; i < tokens.Length; i++)
            if (tokens[i - 1] == pair.Left && tokens[i] == pair.Right)
                return true;
        return false;
    }

    private static void CountPairs(
        int[] tokens, int count, Dictionary<(int Left, int Right), int> counts)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            var pair = (tokens[i - 1], tokens[i]);
            counts[pair] = counts.GetValueOrDefault(pair) + count;
        }
    }

    /// <summary>The pair to fuse next, or null where none occurs twice.</summary>
    private static (int Left, int Right)? MostFrequent(
        Dictionary<(int Left, int Right), int> counts, List<byte[]> bytes)
    {
        (int Left, int Right)? best = null;
        var most = 1;
        foreach (var (pair, count) in counts)
        {
            var wins = count == most && best is { } rival && IsGreater(pair, rival, bytes);
            if (count > most || wins)
                (best, most) = (pair, count);
        }
        return best;
    }

    private static bool IsGreater(
        (int Left, int Right) pair, (int Left, int Right) rival, List<byte[]> bytes)
    {
        var left = bytes[pair.Left].AsSpan().SequenceCompareTo(bytes[rival.Left]);
        var right = bytes[pair.Right].AsSpan().SequenceCompareTo(bytes[rival.Right]);
        return left > 0 || (left == 0 && right > 0);
    }
}
