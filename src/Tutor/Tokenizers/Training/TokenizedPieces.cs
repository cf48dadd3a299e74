using System.Text;

namespace Tutor;

/// <summary>The distinct pieces of a text as tokens, in which pairs are fused.</summary>
internal sealed class TokenizedPieces
{
    private readonly int[] tokens; // of all pieces, end to end
    private readonly int[] starts; // number → where the piece's tokens begin
    private readonly int[] lengths;
    private readonly long[] times;

    /// <summary>Every byte is a token; a piece of one byte holds no pair and is left out.</summary>
    public TokenizedPieces(PieceCounter pieces)
    {
        tokens = new int[pieces.Utf8Length];
        starts = new int[pieces.Count];
        lengths = new int[pieces.Count];
        times = new long[pieces.Count];

        var bytes = new byte[256];
        var used = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var length = Encoding.UTF8.GetByteCount(pieces.Piece(i));
            if (length > bytes.Length)
                bytes = new byte[2 * length];
            Encoding.UTF8.GetBytes(pieces.Piece(i), bytes);
            (starts[i], lengths[i], times[i]) = (used, length, pieces.Times(i));
            foreach (var value in bytes.AsSpan(0, length))
                tokens[used++] = value;
        }
    }

    /// <summary>Counts the pairs of all pieces.</summary>
    public PairCounts CountPairs()
    {
        var counts = new PairCounts();
        for (var piece = 0; piece < starts.Length; piece++)
        {
            var span = tokens.AsSpan(starts[piece], lengths[piece]);
            for (var i = 1; i < span.Length; i++)
                counts.Add(new Pair(span[i - 1], span[i]), piece, times[piece]);
        }
        return counts;
    }

    /// <summary>
    /// Fuses the pair in one piece, from left to right, and counts the neighbours that this
    /// makes and unmakes; pairs never seen before go to <paramref name="made"/>.
    /// </summary>
    public void Fuse(int piece, Pair pair, int token, PairCounts counts, List<Pair> made)
    {
        var span = tokens.AsSpan(starts[piece], lengths[piece]);
        var write = 0;
        for (var read = 0; read < span.Length; read++)
        {
            if (!IsAt(span, read, pair))
            {
                span[write++] = span[read];
                continue;
            }
            if (write > 0) // x, left, right → x, token; x may be a fused token itself
            {
                var before = span[write - 1];
                Remove(before == token ? pair.Right : before, pair.Left);
                Add(before, token);
            }
            read++;
            if (read + 1 < span.Length && !IsAt(span, read + 1, pair))
            {
                Remove(pair.Right, span[read + 1]);
                Add(token, span[read + 1]);
            }
            span[write++] = token;
        }
        lengths[piece] = write;

        void Remove(int left, int right) => counts.Remove(new Pair(left, right), times[piece]);

        void Add(int left, int right)
        {
            var neighbours = new Pair(left, right);
            if (counts.Add(neighbours, piece, times[piece]))
                made.Add(neighbours);
        }
    }

    private static bool IsAt(ReadOnlySpan<int> tokens, int i, Pair pair) =>
        i + 1 < tokens.Length && tokens[i] == pair.Left && tokens[i + 1] == pair.Right;
}
