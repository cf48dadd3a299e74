using System.Text;

namespace Tutor;

/// <summary>
/// Text → tokens, for one thread at a time: cuts the text, looks every piece up among those it
/// remembers, and merges the bytes of the others.
/// </summary>
internal sealed class TextEncoder(BytePairModel model)
{
    private const int MostBytesKept = 1 << 16;

    private readonly CommonPieces common = new();
    private RarePieces? rare; // 2 MB that a short text may never need
    private readonly PieceMerger merger = new(
        model.Vocabulary, model.Pairs, model.BytePairs);
    private readonly char[] padded = new char[512];
    private byte[] bytes = new byte[256];

    public SplitPattern Pattern => model.Pattern;

    /// <summary>What has been encoded so far.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>Adds the tokens of a text without special tokens.</summary>
    public void Encode(ReadOnlySpan<char> text)
    {
        if (text.Length > padded.Length - WideKey.CharactersRead)
        {
            Encode(text, 0, text.Length);
            return;
        }
        // A copy with room behind it lets keys be read in one step up to the end.
        text.CopyTo(padded);
        Encode(padded.AsSpan(0, text.Length), 0, text.Length, padded);
    }

    /// <summary>
    /// Adds the tokens of text[start..end]; pieces begin at both, and what lies behind is only
    /// looked at.
    /// </summary>
    public void Encode(ReadOnlySpan<char> text, int start, int end) =>
        Encode(text, start, end, text);

    private void Encode(
        ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> textAndMore)
    {
        while (start < end)
        {
            var next = model.Pattern.End(text, start);
            EncodePiece(textAndMore, start, next - start);
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

    private void EncodePiece(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > WideKey.MostLetters)
            EncodeLong(text.Slice(start, length));
        else if (!WideKey.Of(text, start, length).TryNarrow(out var narrow))
            EncodeRare(text.Slice(start, length), WideKey.Of(text, start, length));
        else if (!common.TryAddTo(Tokens, narrow))
            EncodeNew(text.Slice(start, length), narrow);
    }

    private void EncodeNew(ReadOnlySpan<char> piece, NarrowKey key)
    {
        var before = Tokens.Count;
        EncodeRare(piece, WideKey.Of(piece, 0, piece.Length));
        common.Add(key, Tokens.Tokens[before..]);
    }

    private void EncodeLong(ReadOnlySpan<char> piece)
    {
        if (WideKey.TryOfLong(piece, out var key))
            EncodeRare(piece, key);
        else
            Merge(piece);
    }

    private void EncodeRare(ReadOnlySpan<char> piece, WideKey key)
    {
        rare ??= new RarePieces();
        if (rare.TryAddTo(Tokens, key))
            return;

        var before = Tokens.Count;
        Merge(piece);
        rare.Add(key, Tokens.Tokens[before..]);
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
