using System.Text;

namespace Tutor.Tests;

/// <summary>
/// Encoding as its definition says it, to hold the fast one against: any two neighbours whose
/// bytes together are a token may fuse, the lowest rank goes first, of equals the leftmost.
/// </summary>
internal sealed class PlainMerges
{
    private readonly Dictionary<string, int> ranks = []; // bytes as Latin-1 → token
    private readonly SplitExpression cuts;

    public PlainMerges(BytePairTokenizer tokenizer)
    {
        cuts = new SplitExpression(tokenizer.Pattern);
        for (var token = 0; token < tokenizer.VocabSize; token++)
            if (!tokenizer.SpecialTokens.Values.Contains(token))
                ranks[Encoding.Latin1.GetString(tokenizer.BytesOf(token))] = token;
    }

    public int[] Encode(string text) =>
        [.. Pieces.Between(text, cuts.Ends(text)).SelectMany(EncodePiece)];

    private List<int> EncodePiece(string piece)
    {
        var parts = Encoding.UTF8.GetBytes(piece).Select(b => $"{(char)b}").ToList();
        while (true)
        {
            var (first, rank) = (0, int.MaxValue);
            for (var i = 0; i + 1 < parts.Count; i++)
                if (ranks.TryGetValue(parts[i] + parts[i + 1], out var found) && found < rank)
                    (first, rank) = (i, found);
            if (rank == int.MaxValue)
                return [.. parts.Select(part => ranks[part])];
            parts[first] += parts[first + 1];
            parts.RemoveAt(first + 1);
        }
    }
}
