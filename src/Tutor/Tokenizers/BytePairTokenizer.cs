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
public sealed partial class BytePairTokenizer : ITokenizer
{
    private static readonly UTF8Encoding utf8 = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<(int Left, int Right), int> merged; // pair → merged token
    private readonly byte[][] vocabulary;                           // token → its bytes

    /// <summary>Byte b is token b, the merges follow from 256, special tokens come last.</summary>
    internal BytePairTokenizer(
        IReadOnlyList<(int Left, int Right)> pairs,
        SplitPattern pattern,
        IReadOnlyList<string> specialTokens)
    {
        var bytes = Enumerable.Range(0, 256).Select(b => new[] { (byte)b }).ToList();
        foreach (var (left, right) in pairs)
            bytes.Add([.. bytes[left], .. bytes[right]]);
        bytes.AddRange(specialTokens.Select(Encoding.UTF8.GetBytes));

        vocabulary = [.. bytes];
        merged = pairs.Index().ToDictionary(entry => entry.Item, entry => 256 + entry.Index);
        Merges = [.. pairs.Select((pair, i) =>
            new Merge(pair.Left, pair.Right, 256 + i, vocabulary[256 + i]))];
        Pattern = pattern;
        SpecialTokens = specialTokens.Index().ToDictionary(
            entry => entry.Item, entry => 256 + pairs.Count + entry.Index);
    }

    /// <summary>Number of distinct tokens: the 256 bytes, the merges, the special tokens.</summary>
    public int VocabSize => vocabulary.Length;

    /// <summary>The learned rules, first learned first.</summary>
    public IReadOnlyList<Merge> Merges { get; }

    /// <summary>How a text is cut into pieces before anything is merged.</summary>
    public SplitPattern Pattern { get; }

    /// <summary>Tokens that mean something instead of spelling it, as the end of a text.</summary>
    public IReadOnlyDictionary<string, int> SpecialTokens { get; }

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
        foreach (var piece in Pieces(text, Pattern))
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
            tokens = Fuse(tokens, (left, right), earliest);
        }
    }
}
