using System.Text;

namespace Tutor;

/// <summary>A learned rule: for <c>Left</c> before <c>Right</c> write <c>Token</c>.</summary>
public sealed record Merge(int Left, int Right, int Token, byte[] Bytes);

/// <summary>
/// Byte-level byte-pair encoding: starts from the 256 bytes and fuses the pairs of neighbours it
/// has learned, in the order it learned them (Sennrich et al., 2016, arXiv:1508.07909, section
/// 3.2; on bytes: Radford et al., 2019, "Language Models are Unsupervised Multitask Learners",
/// section 2.2).
/// </summary>
public sealed class BytePairTokenizer : ITokenizer
{
    private static readonly UTF8Encoding utf8 = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<(int Left, int Right), int> merged; // pair → merged token
    private readonly byte[][] vocabulary;                           // token → its bytes

    internal BytePairTokenizer(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var bytes = Enumerable.Range(0, 256).Select(b => new[] { (byte)b }).ToList();
        foreach (var (left, right) in pairs)
            bytes.Add([.. bytes[left], .. bytes[right]]);

        vocabulary = [.. bytes];
        merged = pairs.Index().ToDictionary(entry => entry.Item, entry => 256 + entry.Index);
        Merges = [.. pairs.Select((pair, i) =>
            new Merge(pair.Left, pair.Right, 256 + i, vocabulary[256 + i]))];
    }

    /// <summary>Number of distinct tokens: the 256 bytes and one for each merge.</summary>
    public int VocabSize => vocabulary.Length;

    /// <summary>The learned rules, first learned first.</summary>
    public IReadOnlyList<Merge> Merges { get; }

    /// <summary>
    /// Learns up to <paramref name="vocabSize"/> tokens from the text, fewer where no pair of
    /// neighbours is left that occurs twice: a pair seen once has nothing to teach.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than 256 tokens, or an empty text.</exception>
    public static BytePairTokenizer Train(string text, int vocabSize) =>
        new(BytePairTrainer.Learn(
            [.. Pieces(text)
                .CountBy(piece => piece)
                .Select(piece => new CountedPiece(ToBytes(piece.Key), piece.Value))],
            vocabSize));

    /// <summary>The bytes that <paramref name="token"/> stands for.</summary>
    /// <exception cref="ArgumentException">The token lies outside the vocabulary.</exception>
    public ReadOnlySpan<byte> BytesOf(int token) =>
        token >= 0 && token < VocabSize
            ? vocabulary[token]
            : throw new ArgumentException(
                $"Token {token} is outside the vocabulary of {VocabSize} tokens.");

    /// <summary>Text → tokens, applying the merges in the order they were learned.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    public int[] Encode(string text)
    {
        var known = new Dictionary<string, int[]>(); // a text repeats its words
        var tokens = new List<int>(text.Length / 2);
        foreach (var piece in Pieces(text))
        {
            if (!known.TryGetValue(piece, out var encoded))
                known[piece] = encoded = EncodePiece(ToBytes(piece));
            tokens.AddRange(encoded);
        }
        return [.. tokens];
    }

    /// <summary>
    /// Tokens → text; <c>Decode(Encode(text))</c> is <c>text</c>. Bytes that are no whole
    /// character, as between the tokens of an emoji, read as �.
    /// </summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens)
    {
        var bytes = new List<byte>();
        foreach (var token in tokens)
            bytes.AddRange(BytesOf(token));
        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Writes the merges as JSON that people can read.</summary>
    public void Save(string path) => BytePairFile.Save(this, path);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static BytePairTokenizer Load(string path) => BytePairFile.Load(path);

    private int[] EncodePiece(int[] tokens)
    {
        while (true)
        {
            var earliest = int.MaxValue; // of all merges that apply, the first learned
            for (var i = 1; i < tokens.Length; i++)
                if (merged.TryGetValue((tokens[i - 1], tokens[i]), out var token))
                    earliest = Math.Min(earliest, token);

            if (earliest == int.MaxValue)
                return tokens;

            var (left, right, _, _) = Merges[earliest - 256];
            tokens = BytePairTrainer.Fuse(tokens, (left, right), earliest);
        }
    }

    private static int[] ToBytes(string piece) => [.. utf8.GetBytes(piece).Select(b => (int)b)];

    private static IEnumerable<string> Pieces(string text)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = SplitPattern.Gpt2.End(text, start);
            yield return text[start..end];
        }
    }
}
