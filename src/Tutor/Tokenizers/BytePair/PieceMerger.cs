namespace Tutor;

/// <summary>
/// Bytes of a piece → tokens: a short piece at once, a long one in windows that are joined where
/// nothing can reach across, so that time stays linear and memory small.
/// </summary>
/// <remarks>
/// Two encodings may stand side by side if their touching tokens stay apart as a text of their
/// own. For suppose a merge did cross one of the joins, and take the first that does: until then
/// both sides went as they go alone, so in the text of just those two tokens it would be the
/// earliest rule as well, and they would not have stayed apart.
/// </remarks>
internal sealed class PieceMerger(
    Vocabulary vocabulary, PairTable pairs, BytePairRanks bytePairs)
{
    private const int Window = 1 << 13; // bytes
    private const int HeldBack = 16;    // tokens at a window's end that more text could change

    private readonly ShortPieceMerger shortMerger = new(vocabulary, pairs, bytePairs);
    private readonly LongPieceMerger longMerger = new(vocabulary, pairs);
    private readonly byte[] bytesOfTwo = new byte[2 * vocabulary.LongestToken];
    private readonly int[] tokensOfTwo = new int[2 * vocabulary.LongestToken];

    /// <summary>Adds the piece's tokens.</summary>
    public void Merge(ReadOnlySpan<byte> piece, TokenBuffer tokens)
    {
        if (piece.Length <= Window)
            tokens.Keep(MergeAtOnce(piece, tokens.Room(piece.Length)));
        else
            MergeInWindows(piece, tokens);
    }

    private void MergeInWindows(ReadOnlySpan<byte> piece, TokenBuffer tokens)
    {
        var before = tokens.Count; // tokens of other pieces
        var done = 0;              // bytes
        var window = Window;
        while (done < piece.Length)
        {
            var part = piece.Slice(done, Math.Min(window, piece.Length - done));
            var room = tokens.Room(part.Length);
            var count = MergeAtOnce(part, room);
            if (tokens.Count > before && !StayApart(tokens.Last, room[0]))
            {
                // The last token was no end after all: take it back, and look further.
                done -= vocabulary[tokens.Last].Length;
                tokens.RemoveLast();
                window *= 2;
                continue;
            }

            if (done + part.Length < piece.Length)
                count = Math.Max(1, count - HeldBack);
            tokens.Keep(count);
            done += LengthOf(room[..count]);
        }
    }

    private int MergeAtOnce(ReadOnlySpan<byte> piece, Span<int> tokens) =>
        piece.Length <= ShortPieceMerger.MostBytes
            ? shortMerger.Merge(piece, tokens)
            : longMerger.Merge(piece, tokens);

    private bool StayApart(int left, int right)
    {
        var first = vocabulary[left];
        var second = vocabulary[right];
        first.CopyTo(bytesOfTwo);
        second.CopyTo(bytesOfTwo.AsSpan(first.Length));
        var count = MergeAtOnce(bytesOfTwo.AsSpan(0, first.Length + second.Length), tokensOfTwo);
        return count == 2 && tokensOfTwo[0] == left && tokensOfTwo[1] == right;
    }

    private int LengthOf(ReadOnlySpan<int> tokens)
    {
        var length = 0;
        foreach (var token in tokens)
            length += vocabulary[token].Length;
        return length;
    }
}
