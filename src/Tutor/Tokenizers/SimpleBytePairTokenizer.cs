using System.Text;

namespace Tutor;

/// <summary>
/// Byte-level byte-pair encoding to hold in one's head: count all pairs of neighbours, fuse the
/// most frequent pair into a new token, and start again (Sennrich et al., 2016,
/// arXiv:1508.07909, section 3.2). <see cref="BytePairTokenizer"/> finds the same, sooner.
/// </summary>
/// <remarks>A token is written as a string, each character for the byte with its number.</remarks>
public sealed class SimpleBytePairTokenizer : ITokenizer
{
    private sealed record Piece(string[] Tokens, int Times); // Times: how often it occurs

    private readonly OrderedDictionary<(string Left, string Right), int> order = [];
    private readonly List<string> vocabulary = // number → token
        [.. Enumerable.Range(0, 256).Select(value => $"{(char)value}")];

    private SimpleBytePairTokenizer(string text, int vocabSize)
    {
        var pieces = Cut(text).CountBy(piece => piece)
            .Select(piece => new Piece(BytesOf(piece.Key), piece.Value)).ToList();
        while (VocabSize < vocabSize && Count(pieces) is { Count: > 0 } counts)
        {
            // Of equally frequent pairs the one that comes later in byte order wins.
            var best = counts.OrderByDescending(pair => pair.Value)
                .ThenByDescending(pair => pair.Key.Left, StringComparer.Ordinal)
                .ThenByDescending(pair => pair.Key.Right, StringComparer.Ordinal).First().Key;
            order.Add(best, VocabSize);
            vocabulary.Add(best.Left + best.Right);
            pieces = [.. pieces.Select(
                piece => piece with { Tokens = Fuse(piece.Tokens, best) })];
        }
    }

    /// <summary>The 256 bytes and one token for each merge.</summary>
    public int VocabSize => vocabulary.Count;

    /// <summary>The learned pairs, first learned first; the first makes token 256.</summary>
    public IReadOnlyList<(string Left, string Right)> Merges => order.Keys;

    /// <summary>Learns up to <paramref name="vocabSize"/> tokens, as many as there are.</summary>
    public static SimpleBytePairTokenizer Train(string text, int vocabSize) => vocabSize >= 256
        ? new SimpleBytePairTokenizer(text, vocabSize)
        : throw new ArgumentException(
            $"A vocabulary of {vocabSize} tokens cannot hold the 256 bytes; ask for more.");

    /// <summary>Text → tokens: cut, apply the merges, look up the numbers.</summary>
    public int[] Encode(string text) =>
        [.. Cut(text).SelectMany(piece => Apply(BytesOf(piece)))
            .Select(token => vocabulary.IndexOf(token))];

    /// <summary>Tokens → text; bytes that are no whole character read as �.</summary>
    public string Decode(IEnumerable<int> tokens) => Encoding.UTF8.GetString([.. tokens
        .SelectMany(token => vocabulary[TokenRange.Check(token, VocabSize)], (_, c) => (byte)c)]);

    private string[] Apply(string[] tokens)
    {
        while (true) // the merge that was learned first, of those that fit
        {
            var known = tokens.Zip(tokens.Skip(1)).Where(order.ContainsKey).ToList();
            if (known.Count == 0)
                return tokens;
            tokens = Fuse(tokens, known.MinBy(pair => order[pair]));
        }
    }

    private static Dictionary<(string Left, string Right), int> Count(IEnumerable<Piece> pieces)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var (tokens, times) in pieces)
            foreach (var pair in tokens.Zip(tokens.Skip(1)))
                counts[pair] = counts.GetValueOrDefault(pair) + times;
        return counts;
    }

    private static string[] Fuse(string[] tokens, (string Left, string Right) pair)
    {
        var fused = new List<string>();
        foreach (var token in tokens)
            if (fused.Count > 0 && (fused[^1], token) == pair)
                fused[^1] += token;
            else
                fused.Add(token);
        return [.. fused];
    }

    private static string[] BytesOf(string text) =>
        [.. Encoding.UTF8.GetBytes(text).Select(value => $"{(char)value}")];

    private static IEnumerable<string> Cut(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = SplitPattern.Gpt2.End(text, start);
            yield return text[start..end];
        }
    }
}
