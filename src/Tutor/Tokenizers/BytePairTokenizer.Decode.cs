using System.Buffers;
using System.Text;

namespace Tutor;

/// <summary>Tokens → bytes → text.</summary>
public sealed partial class BytePairTokenizer
{
    /// <summary>
    /// The bytes that <paramref name="token"/> stands for: a special token's are its name's, and
    /// a number that the vocabulary leaves unused has none.
    /// </summary>
    /// <exception cref="ArgumentException">The token lies outside the vocabulary.</exception>
    public ReadOnlySpan<byte> BytesOf(int token) => model.Vocabulary[token];

    /// <summary>Tokens → the bytes they stand for, one after the other.</summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public byte[] DecodeBytes(IEnumerable<int> tokens) => Join(tokens).WrittenSpan.ToArray();

    /// <summary>
    /// Tokens → text; <c>Decode(Encode(text))</c> is <c>text</c>. Bytes that are no whole
    /// character, as between the tokens of an emoji, read as �.
    /// </summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens) =>
        Encoding.UTF8.GetString(Join(tokens).WrittenSpan);

    private ArrayBufferWriter<byte> Join(IEnumerable<int> tokens)
    {
        var bytes = new ArrayBufferWriter<byte>(
            tokens.TryGetNonEnumeratedCount(out var count) ? Math.Max(16, 4 * count) : 256);
        foreach (var token in tokens)
            bytes.Write(BytesOf(token));
        return bytes;
    }
}
