using System.Runtime.CompilerServices;

namespace Tutor;

/// <summary>A row of tokens that grows, and is used again for the next text.</summary>
internal sealed class TokenBuffer
{
    private const int MostKept = 1 << 20; // tokens, 4 MB

    private int[] tokens = new int[256];

    public int Count { get; private set; }

    public int this[int i] => tokens[i];

    public int Last => tokens[Count - 1];

    public ReadOnlySpan<int> Tokens => tokens.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int token)
    {
        if (Count == tokens.Length)
            Grow(1);
        tokens[Count++] = token;
    }

    public void Add(ReadOnlySpan<int> more)
    {
        more.CopyTo(Room(more.Length));
        Count += more.Length;
    }

    /// <summary>
    /// The first <paramref name="count"/> of them. All are copied, as that takes no decision.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<int> more, int count)
    {
        more.CopyTo(Room(more.Length));
        Count += count;
    }

    /// <summary>Room to write to; what is written counts after <see cref="Keep"/>.</summary>
    public Span<int> Room(int length)
    {
        if (Count + length > tokens.Length)
            Grow(length);
        return tokens.AsSpan(Count, length);
    }

    public void Keep(int written) => Count += written;

    public void RemoveLast() => Count--;

    public void Clear() => Count = 0;

    /// <summary>Empties the row and gives back what an exceptionally long text needed.</summary>
    public void Reset()
    {
        Count = 0;
        if (tokens.Length > MostKept)
            tokens = new int[256];
    }

    private void Grow(int length) =>
        Array.Resize(ref tokens, Math.Max(2 * tokens.Length, Count + length));
}
