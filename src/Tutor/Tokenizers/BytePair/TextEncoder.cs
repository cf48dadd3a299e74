using System.Text;

namespace Tutor;

/// <summary>
/// Text → tokens, for one thread at a time: cuts the text, asks its cache for every piece, and
/// merges the bytes of those it does not remember.
/// </summary>
internal sealed class TextEncoder(BytePairModel model)
{
    private const int MostBytesKept = 1 << 16;

    private readonly PieceCache<NarrowKey> narrow = new(bits: 15, mostTokens: 3); // 1 MB
    private PieceCache<WideKey>? wide; // 2 MB; many texts never need it
    private readonly PieceMerger merger = new(
        model.Vocabulary, model.Pairs, model.BytePairs);
    private byte[] bytes = new byte[256];

    public SplitPattern Pattern => model.Pattern;

    /// <summary>What has been encoded so far.</summary>
    public TokenBuffer Tokens { get; } = new();

    private PieceCache<WideKey> Wide => wide ??= new(bits: 14, mostTokens: 23);

    /// <summary>Adds the tokens of a text without special tokens.</summary>
    public void Encode(ReadOnlySpan<char> text) => Encode(text, 0, text.Length);

    /// <summary>
    /// Adds the tokens of text[start..end]; pieces begin at both, and what lies behind is only
    /// looked at.
    /// </summary>
    public void Encode(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end)
        {
            var next = model.Pattern.End(text, start);
            if (next - start <= WideKey.MostLetters)
                EncodeShort(text, start, next - start);
            else if (WideKey.TryOfLatin(text[start..next], out var key))
                Encode(Wide, key, text[start..next]);
            else
                Merge(text[start..next]);
            start = next;
        }
    }

    /// <summary>Forgets the text, and what only an exceptional one needs; not its words.</summary>
    public void Reset()
    {
        Tokens.Reset();
        if (bytes.Length > MostBytesKept)
            bytes = new byte[256];
    }

    private void EncodeShort(ReadOnlySpan<char> text, int start, int length)
    {
        var key = WideKey.Of(text, start, length);
        if (key.TryNarrow(out var narrowKey))
            Encode(narrow, narrowKey, text.Slice(start, length));
        else
            Encode(Wide, key, text.Slice(start, length));
    }

    private void Encode<TKey>(PieceCache<TKey> cache, TKey key, ReadOnlySpan<char> piece)
        where TKey : unmanaged, IPieceKey<TKey>
    {
        var known = cache.Find(key);
        if (known.Length == 1)
            Tokens.Add(known[0]);
        else if (known.Length > 1)
            Tokens.Add(known);
        else
        {
            var before = Tokens.Count;
            Merge(piece);
            cache.Add(key, Tokens.Tokens[before..]);
        }
    }

    private void Merge(ReadOnlySpan<char> piece)
    {
        if (bytes.Length < 3 * piece.Length)
            bytes = new byte[3 * piece.Length];
        var utf8 = bytes.AsSpan(0, Encoding.UTF8.GetBytes(piece, bytes)); // lone surrogates → �
        if (model.TryGetWhole(utf8, out var token))
            Tokens.Add(token);
        else
            merger.Merge(utf8, Tokens);
    }
}
