using System.Text;

namespace Tutor;

/// <summary>
/// The tokenizer that learns nothing: every byte of the text's UTF-8 is a token, so 256 tokens
/// write every text and none is unknown (as in ByT5: Xue et al., 2022, arXiv:2105.13626).
/// </summary>
public sealed class ByteTokenizer : ITokenizer
{
    /// <summary>Number of distinct bytes.</summary>
    public int VocabSize => 256;

    /// <summary>Text → tokens, one for each byte; half of a surrogate pair counts as �.</summary>
    public int[] Encode(string text) => [.. Encoding.UTF8.GetBytes(text).Select(b => (int)b)];

    /// <summary>
    /// Tokens → text; <c>Decode(Encode(text))</c> is <c>text</c>. Bytes that are no whole character
    /// read as �.
    /// </summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens) =>
        Encoding.UTF8.GetString(
            [.. tokens.Select(token => (byte)TokenRange.Check(token, VocabSize))]);
}
