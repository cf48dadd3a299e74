namespace Tutor;

/// <summary>
/// The pieces that training starts from: all characters, and the substrings of words that would
/// write most of the text: those whose length times their count is greatest.
/// </summary>
/// <remarks>
/// SentencePiece finds them with a suffix array. Here every substring of up to 16 characters
/// (its limit too) is counted, which takes memory in proportion to the distinct words.
/// </remarks>
internal static class UnigramSeed
{
    private const int longest = 16;

    /// <summary>Characters, then substrings, each with count times length as weight.</summary>
    public static List<(string Text, double Weight)> Pieces(
        List<KeyValuePair<string, int>> words, int seedSize)
    {
        var counts = new Dictionary<string, (int Length, long Count)>();
        foreach (var (word, count) in words)
            foreach (var (substring, length) in Substrings(word))
                counts[substring] = (length, counts.GetValueOrDefault(substring).Count + count);

        var pieces = counts
            .Where(entry => entry.Value is { Length: 1 } or { Count: > 1 }) // once teaches nothing
            .Select(entry => (Text: entry.Key, entry.Value.Length,
                Weight: (double)entry.Value.Length * entry.Value.Count))
            .OrderByDescending(piece => piece.Weight)
            .ThenBy(piece => piece.Text, StringComparer.Ordinal)
            .ToLookup(piece => piece.Length == 1);
        return [.. pieces[true].Concat(pieces[false].Take(seedSize - pieces[true].Count()))
            .Select(piece => (piece.Text, piece.Weight))];
    }

    /// <summary>"abc" → a, ab, abc, b, bc, c with their lengths in characters.</summary>
    private static IEnumerable<(string Substring, int Length)> Substrings(string word)
    {
        var places = new List<int>(); // where characters begin, and the end
        for (var place = 0; place < word.Length; place++)
            if (place == 0 || !char.IsSurrogatePair(word, place - 1))
                places.Add(place);
        places.Add(word.Length);

        for (var start = 0; start < places.Count - 1; start++)
            for (var length = 1; length <= longest && start + length < places.Count; length++)
                yield return (word[places[start]..places[start + length]], length);
    }
}
