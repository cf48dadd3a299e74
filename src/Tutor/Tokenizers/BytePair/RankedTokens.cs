using System.Text;

namespace Tutor;

/// <summary>
/// Finds the rules behind a list of ranked tokens, where any two neighbours fuse whose bytes
/// together are a token, the lowest rank first (OpenAI's tiktoken).
/// </summary>
/// <remarks>
/// However many ways there are to cut a token in two, it is only ever made of one: what happens
/// inside its bytes before it is complete goes as it goes on their own, so merging those bytes
/// alone leaves in the end just the two halves. Shorter tokens come first, as longer ones are
/// made of them. A token whose bytes never come down to two halves is made by no rule; it is
/// what a piece becomes that is this token as a whole.
/// </remarks>
internal static class RankedTokens
{
    /// <summary>The model of such a list.</summary>
    /// <param name="tokens">Token, which is its rank, → bytes; null where there is none.</param>
    /// <param name="special">Name → token.</param>
    /// <param name="pattern">How a text is cut.</param>
    public static BytePairModel Model(
        IReadOnlyList<byte[]?> tokens,
        IReadOnlyDictionary<string, int> special,
        SplitPattern pattern)
    {
        var specialTokens = special.Values.ToHashSet();
        var vocabulary = new Vocabulary(WithNames(tokens, special), specialTokens);
        var pairs = new PairTable(tokens.Count);
        var merger = new LongPieceMerger(vocabulary, pairs);
        var halves = new int[vocabulary.LongestToken];
        var merges = new List<(int Left, int Right, int Token)>();
        var wholePieces = new List<int>();
        foreach (var token in Enumerable.Range(0, tokens.Count)
            .Where(token => tokens[token] is { Length: > 1 } && !specialTokens.Contains(token))
            .OrderBy(token => tokens[token]!.Length))
        {
            if (merger.Merge(tokens[token], halves) == 2)
            {
                pairs.TryAdd(halves[0], halves[1], token, token);
                merges.Add((halves[0], halves[1], token));
            }
            else
                wholePieces.Add(token);
        }
        merges.Sort((one, other) => one.Token.CompareTo(other.Token));
        return new BytePairModel(vocabulary, merges, wholePieces, pattern);
    }

    private static List<byte[]?> WithNames(
        IReadOnlyList<byte[]?> tokens, IReadOnlyDictionary<string, int> special)
    {
        var all = tokens.ToList();
        foreach (var (name, token) in special)
        {
            while (all.Count <= token)
                all.Add(null);
            all[token] = Encoding.UTF8.GetBytes(name);
        }
        return all;
    }
}
