using System.Text;

namespace Tutor;

/// <summary>
/// What decides a text's tokens: the vocabulary, the rules by which neighbours fuse, and how
/// the text is cut first. Nothing in it changes, so all threads share it.
/// </summary>
internal sealed class BytePairModel
{
    private readonly Dictionary<byte[], int> whole = new(ByteStrings.Comparer);

    /// <param name="vocabulary">Token → bytes.</param>
    /// <param name="merges">The rules; the first of the list goes first.</param>
    /// <param name="wholePieces">Tokens no rule makes: a piece of just their bytes is one.</param>
    /// <param name="pattern">How a text is cut.</param>
    /// <exception cref="ArgumentException">A pair has two rules.</exception>
    public BytePairModel(
        Vocabulary vocabulary,
        IReadOnlyList<(int Left, int Right, int Token)> merges,
        IEnumerable<int> wholePieces,
        SplitPattern pattern)
    {
        (Vocabulary, Merges, Pattern) = (vocabulary, merges, pattern);
        Pairs = new PairTable(merges.Count);
        foreach (var (rank, (left, right, token)) in merges.Index())
            if (!Pairs.TryAdd(left, right, rank, token))
                throw new ArgumentException(
                    $"Merge {rank} fuses the tokens {left} and {right}, as one before it does.");
        BytePairs = new BytePairRanks(vocabulary, Pairs);
        foreach (var token in wholePieces)
            whole.Add(vocabulary[token].ToArray(), token);
    }

    /// <summary>Byte b is token b, the merges follow from 256, special tokens come last.</summary>
    public static BytePairModel OfPairs(
        IReadOnlyList<(int Left, int Right)> pairs,
        SplitPattern pattern,
        IReadOnlyList<string> specialTokens)
    {
        var tokens = Enumerable.Range(0, 256).Select(b => new[] { (byte)b }).ToList();
        foreach (var (left, right) in pairs)
            tokens.Add([.. tokens[left], .. tokens[right]]);
        tokens.AddRange(specialTokens.Select(Encoding.UTF8.GetBytes));

        var special = Enumerable.Range(256 + pairs.Count, specialTokens.Count).ToHashSet();
        return new BytePairModel(
            new Vocabulary(tokens, special),
            [.. pairs.Select((pair, i) => (pair.Left, pair.Right, 256 + i))],
            [], pattern);
    }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<(int Left, int Right, int Token)> Merges { get; }

    public PairTable Pairs { get; }

    public BytePairRanks BytePairs { get; }

    public SplitPattern Pattern { get; }

    /// <summary>Are there tokens that no rule need make?</summary>
    public bool HasWholePieces => whole.Count > 0;

    /// <summary>Is the piece one of the tokens that no rule makes?</summary>
    public bool TryGetWhole(ReadOnlySpan<byte> piece, out int token)
    {
        token = -1;
        return whole.Count > 0 && whole.GetAlternateLookup<ReadOnlySpan<byte>>()
            .TryGetValue(piece, out token);
    }
}
