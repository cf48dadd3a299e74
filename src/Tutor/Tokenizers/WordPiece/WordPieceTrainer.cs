namespace Tutor;

/// <summary>
/// Learns pieces by fusing, again and again, the two neighbours that belong together most: those
/// that meet far more often than their own frequencies explain.
/// </summary>
/// <remarks>
/// Google never published its training code. Schuster and Nakajima (2012, section 3) fuse the pair
/// that raises the likelihood of the text most; the score here, count(ab) / (count(a) · count(b)),
/// is how the Hugging Face course (chapter 6, "WordPiece tokenization") reads that.
/// </remarks>
internal static class WordPieceTrainer
{
    /// <summary>What BERT's vocabularies begin with.</summary>
    public static string[] Special { get; } = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <summary>A distinct word as its pieces, and how often the text repeats it.</summary>
    private readonly record struct CountedWord(string[] Pieces, long Count);

    /// <summary>The vocabulary: BERT's special tokens, the characters, the fused pieces.</summary>
    public static List<string> Learn(IEnumerable<string> text, int vocabSize, int minimumCount)
    {
        var words = text.CountBy(word => word)
            .Select(word => new CountedWord(Characters(word.Key), word.Value)).ToArray();
        if (words.Length == 0)
            throw new ArgumentException("There are no words to learn from in the text.");

        var characters = words.SelectMany(word => word.Pieces)
            .Distinct().Order(StringComparer.Ordinal).ToList();
        if (vocabSize < Special.Length + characters.Count)
            throw new ArgumentException(
                $"A vocabulary of {vocabSize} tokens cannot hold the {Special.Length} special "
                + $"tokens and the {characters.Count} characters of the text; ask for more.");

        var counts = new WordPieceCounts();
        foreach (var word in words)
            counts.Add(word.Pieces, word.Count);

        List<string> vocabulary = [.. Special, .. characters];
        while (vocabulary.Count < vocabSize && counts.BestPair(minimumCount) is { } pair)
        {
            var fused = pair.Left + pair.Right[WordPieceTokenizer.Inside.Length..];
            vocabulary.Add(fused);
            for (var i = 0; i < words.Length; i++)
            {
                var (pieces, count) = words[i];
                if (!Contains(pieces, pair))
                    continue;
                words[i] = new CountedWord(Fuse(pieces, pair, fused), count);
                counts.Add(pieces, -count);
                counts.Add(words[i].Pieces, count);
            }
        }
        return vocabulary;
    }

    /// <summary>"hug" → h, ##u, ##g</summary>
    private static string[] Characters(string word) =>
        [.. word.EnumerateRunes().Select((character, i) =>
            (i == 0 ? "" : WordPieceTokenizer.Inside) + character)];

    private static bool Contains(string[] pieces, (string Left, string Right) pair)
    {
        for (var i = 1; i < pieces.Length; i++)
            if (pieces[i - 1] == pair.Left && pieces[i] == pair.Right)
                return true;
        return false;
    }

    private static string[] Fuse(string[] pieces, (string Left, string Right) pair, string fused)
    {
        var result = new List<string>(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var matches = i + 1 < pieces.Length && (pieces[i], pieces[i + 1]) == pair;
            result.Add(matches ? fused : pieces[i]);
            if (matches)
                i++; // its right half is inside the fused piece
        }
        return [.. result];
    }
}
