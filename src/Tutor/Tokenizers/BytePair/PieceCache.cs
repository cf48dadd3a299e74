namespace Tutor;

/// <summary>
/// Remembers the tokens of the pieces seen lately: a text repeats its words, and looking a word
/// up is quicker than merging it again.
/// </summary>
/// <remarks>
/// Four places fit a piece. A new one takes the first of them, the others move on by one, and
/// what was in the last is forgotten, so the memory is fixed. One thread uses it at a time.
/// </remarks>
/// <param name="bits">It has 2^bits places.</param>
/// <param name="mostTokens">Pieces of more tokens are not remembered.</param>
internal sealed class PieceCache<TKey>(int bits, int mostTokens)
    where TKey : struct, IPieceKey<TKey>
{
    private const int Ways = 4;

    private readonly TKey[] keys = new TKey[1 << bits];
    private readonly int[] rows = new int[(1 + mostTokens) << bits]; // how many, then the tokens

    private int Row => 1 + mostTokens;

    /// <summary>The tokens of the piece; none if it is not remembered.</summary>
    public ReadOnlySpan<int> Find(TKey key)
    {
        var first = FirstPlace(key);
        for (var place = first; place < first + Ways; place++)
            if (keys[place].Is(key))
                return rows.AsSpan((place * Row) + 1, rows[place * Row]);
        return [];
    }

    /// <summary>Remembers the tokens of a piece, unless they are many.</summary>
    public void Add(TKey key, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length > mostTokens)
            return;

        var places = keys.AsSpan(FirstPlace(key), Ways);
        places[..^1].CopyTo(places[1..]);
        places[0] = key;

        var row = rows.AsSpan(FirstPlace(key) * Row, Ways * Row);
        row[..^Row].CopyTo(row[Row..]);
        row[0] = tokens.Length;
        tokens.CopyTo(row[1..]);
    }

    private int FirstPlace(TKey key) => (int)(key.Hash >> (64 - bits)) & -Ways;
}
