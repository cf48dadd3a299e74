namespace Tutor;

/// <summary>
/// Merges the bytes of a long piece: the tokens form a chain, and a priority queue hands out
/// the lowest rank, of equal ones the leftmost. n log n steps for n bytes.
/// </summary>
internal sealed class LongPieceMerger(Vocabulary vocabulary, PairTable pairs)
{
    private const int End = -1;

    /// <summary>A token, its neighbours in the chain and the rank with the right one.</summary>
    private record struct Link(int Token, int Previous, int Next, int Rank);

    private readonly PriorityQueue<int, ulong> queue = new(); // places, lowest rank first
    private Link[] chain = [];

    /// <summary>Writes the piece's tokens and returns how many there are.</summary>
    /// <param name="piece">At least one byte.</param>
    /// <param name="tokens">Room for a token a byte.</param>
    public int Merge(ReadOnlySpan<byte> piece, Span<int> tokens)
    {
        if (chain.Length < piece.Length)
            chain = new Link[piece.Length];
        for (var i = 0; i < piece.Length; i++)
            chain[i] = new Link(
                vocabulary.TokenOf(piece[i]), i - 1, i + 1 < piece.Length ? i + 1 : End, 0);
        for (var i = 0; i < piece.Length; i++)
            Offer(i);

        while (queue.TryDequeue(out var place, out var priority))
            if (chain[place].Rank == (int)(priority >> 32))
                Fuse(place); // else the place has changed since it was queued

        var count = 0;
        for (var place = 0; place != End; place = chain[place].Next)
            tokens[count++] = chain[place].Token;
        return count;
    }

    private void Fuse(int place)
    {
        ref var left = ref chain[place];
        ref var right = ref chain[left.Next];
        left.Token = pairs.Made(left.Rank);
        left.Next = right.Next;
        right.Rank = PairTable.None; // gone
        if (left.Next != End)
            chain[left.Next].Previous = place;

        Offer(place);
        if (left.Previous != End)
            Offer(left.Previous);
    }

    /// <summary>Looks the pair that starts at a place up, and queues it if it fuses.</summary>
    private void Offer(int place)
    {
        ref var link = ref chain[place];
        link.Rank = link.Next == End
            ? PairTable.None
            : pairs.Find(link.Token, chain[link.Next].Token);
        if (link.Rank != PairTable.None)
            queue.Enqueue(place, ((ulong)link.Rank << 32) | (uint)place);
    }
}
