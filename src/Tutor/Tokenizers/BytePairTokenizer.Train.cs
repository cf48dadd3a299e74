namespace Tutor;

public sealed partial class BytePairTokenizer
{
    /// <summary>
    /// Learns up to <paramref name="vocabSize"/> tokens from the text, fewer where no two tokens
    /// are neighbours any more.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than 256 tokens, or an empty text.</exception>
    public static BytePairTokenizer Train(string text, int vocabSize) =>
        Train(text, new BytePairTrainerConfig { VocabSize = vocabSize });

    /// <summary>Learns from the text what <paramref name="config"/> asks for.</summary>
    /// <remarks>
    /// <see cref="BytePairTrainer"/> reads files too, and shows the merges as it finds them.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Fewer tokens than the bytes and special tokens, or an empty text.
    /// </exception>
    public static BytePairTokenizer Train(string text, BytePairTrainerConfig config)
    {
        var trainer = new BytePairTrainer(config);
        trainer.Read(text);
        return trainer.ToTokenizer();
    }
    private static int[] ToBytes(string piece) => [.. utf8.GetBytes(piece).Select(b => (int)b)];

    private static IEnumerable<string> Pieces(string text, SplitPattern pattern)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = pattern.End(text, start);
            yield return text[start..end];
        }
    }

    /// <summary>Fuses every occurrence of the pair: (1, 2) as 9, [1, 2, 3] → [9, 3].</summary>
    private static int[] Fuse(int[] tokens, (int Left, int Right) pair, int token)
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
}
