using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tutor;

/// <summary>
/// Remembers the tokens of the pieces seen lately: a text repeats its words, and looking a word
/// up is quicker than merging it again.
/// </summary>
/// <remarks>
/// Four rows fit a piece. A new one takes the first of them, the others move on by one, and what
/// was in the last is forgotten, so the memory is fixed. One thread uses it at a time.
/// </remarks>
/// <param name="bits">It has 2^bits rows.</param>
/// <param name="mostTokens">Pieces of more tokens are not remembered.</param>
internal sealed class PieceCache<TKey>(int bits, int mostTokens)
    where TKey : unmanaged, IPieceKey<TKey>
{
    private const int Ways = 4;

    // A row is the key, how many tokens, and the tokens: side by side, for one look at memory.
    private readonly int[] rows = new int[(KeyLength + 1 + mostTokens) << bits];
    private readonly int rowLength = KeyLength + 1 + mostTokens;

    private static int KeyLength => Unsafe.SizeOf<TKey>() / sizeof(int);

    /// <summary>The tokens of the piece; none if it is not remembered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Find(TKey key)
    {
        var four = RowsFor(key);
        if (KeyOf(four).Is(key) || MoveUp(four, key))
            return four.Slice(KeyLength + 1, four[KeyLength]);
        return [];
    }

    /// <summary>Remembers the tokens of a piece, unless they are many.</summary>
    public void Add(TKey key, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length > mostTokens)
            return;
        var four = RowsFor(key);
        four[..^rowLength].CopyTo(four[rowLength..]);
        MemoryMarshal.Write(MemoryMarshal.AsBytes(four), key);
        four[KeyLength] = tokens.Length;
        tokens.CopyTo(four[(KeyLength + 1)..]);
    }

    /// <summary>Is the piece in one of the other rows? Then it takes the first.</summary>
    private bool MoveUp(Span<int> four, TKey key)
    {
        var first = four[..rowLength];
        Span<int> moved = stackalloc int[rowLength];
        for (var row = rowLength; row < four.Length; row += rowLength)
            if (KeyOf(four[row..]).Is(key))
            {
                var found = four.Slice(row, rowLength);
                first.CopyTo(moved);
                found.CopyTo(first);
                moved.CopyTo(found);
                return true;
            }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TKey KeyOf(ReadOnlySpan<int> row) =>
        MemoryMarshal.Read<TKey>(MemoryMarshal.AsBytes(row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<int> RowsFor(TKey key) =>
        rows.AsSpan(((int)(key.Hash >> (64 - bits)) & -Ways) * rowLength, Ways * rowLength);
}
