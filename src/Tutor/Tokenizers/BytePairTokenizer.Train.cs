namespace Tutor;

public sealed partial class BytePairTokenizer
{
    /// <summary>
    /// Learns up to <paramref name="vocabSize"/> tokens from the text, fewer where no pair of
    /// neighbours is left that occurs twice: a pair seen once has nothing to teach.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than 256 tokens, or an empty text.</exception>
    public static BytePairTokenizer Train(string text, int vocabSize) =>
        new(BytePairTrainer.Learn(
            [.. Pieces(text, SplitPattern.Gpt2)
                .CountBy(piece => piece)
                .Select(piece => new CountedPiece(ToBytes(piece.Key), piece.Value))],
            vocabSize),
            SplitPattern.Gpt2, specialTokens: []);

    private static int[] ToBytes(string piece) => [.. utf8.GetBytes(piece).Select(b => (int)b)];

    private static IEnumerable<string> Pieces(string text, SplitPattern pattern)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = pattern.End(text, start);
            yield return text[start..end];
        }
    }
}
