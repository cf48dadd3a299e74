namespace Tutor;

/// <summary>
/// Remembers the tokens of pieces that are longer, or written in other scripts, or made of more
/// tokens than <see cref="CommonPieces"/> holds: looking one up is quicker than merging it again.
/// </summary>
/// <remarks>
/// Four places fit a piece. A new one takes the first of them, the others move on by one, and
/// what was in the last is forgotten, so the memory is fixed: 2 MB. One thread uses it at a time.
/// </remarks>
internal sealed class RarePieces
{
    private const int Ways = 4;
    private const int Bits = 14;
    private const int MostTokens = 23;
    private const int Row = 1 + MostTokens; // how many, then the tokens

    private readonly WideKey[] keys = new WideKey[1 << Bits];
    private readonly int[] rows = new int[Row << Bits];

    /// <summary>Adds the tokens of the piece to the buffer if they are remembered.</summary>
    public bool TryAddTo(TokenBuffer buffer, WideKey key)
    {
        var first = FirstPlace(key);
        for (var place = first; place < first + Ways; place++)
            if (keys[place].Is(key))
            {
                buffer.Add(rows.AsSpan((place * Row) + 1, rows[place * Row]));
                return true;
            }
        return false;
    }

    /// <summary>Remembers the tokens of a piece, unless they are too many.</summary>
    public void Add(WideKey key, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length > MostTokens)
            return;

        var places = keys.AsSpan(FirstPlace(key), Ways);
        places[..^1].CopyTo(places[1..]);
        places[0] = key;

        var row = rows.AsSpan(FirstPlace(key) * Row, Ways * Row);
        row[..^Row].CopyTo(row[Row..]);
        row[0] = tokens.Length;
        tokens.CopyTo(row[1..]);
    }

    private static int FirstPlace(WideKey key) => (int)(key.Hash >> (64 - Bits)) & -Ways;
}
