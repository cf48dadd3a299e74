namespace Tutor;

/// <summary>A learned rule: for <c>Left</c> before <c>Right</c> write <c>Token</c>.</summary>
public sealed record Merge(int Left, int Right, int Token, byte[] Bytes);

/// <summary>
/// Byte-level byte-pair encoding: starts from the 256 bytes and fuses the pairs of neighbours it
/// has learned, in the order it learned them (Sennrich et al., 2016, arXiv:1508.07909, section
/// 3.2; on bytes: Radford et al., 2019, "Language Models are Unsupervised Multitask Learners",
/// section 2.2). <see cref="SimpleBytePairTokenizer"/> is the one to read and gives the same
/// tokens. Any number of threads may use it at once.
/// </summary>
public sealed partial class BytePairTokenizer : ITokenizer
{
    private readonly BytePairModel model;
    private readonly SpecialTokens special;
    private readonly EncoderPool encoders;
    private readonly Lazy<IReadOnlyList<Merge>> merges;

    internal BytePairTokenizer(BytePairModel model, IReadOnlyDictionary<string, int> specialTokens)
    {
        this.model = model;
        special = new SpecialTokens(specialTokens);
        encoders = new EncoderPool(model);
        merges = new(() => [.. model.Merges.Select(merge => new Merge(
            merge.Left, merge.Right, merge.Token, BytesOf(merge.Token).ToArray()))]);
    }

    /// <summary>Byte b is token b, the merges follow from 256, special tokens come last.</summary>
    internal BytePairTokenizer(
        IReadOnlyList<(int Left, int Right)> pairs,
        SplitPattern pattern,
        IReadOnlyList<string> specialTokens)
        : this(BytePairModel.OfPairs(pairs, pattern, specialTokens), specialTokens.Index()
            .ToDictionary(entry => entry.Item, entry => 256 + pairs.Count + entry.Index))
    {
    }

    /// <summary>
    /// Number of distinct tokens: the 256 bytes, the merges, the special tokens. Where some
    /// numbers are not used, as in GPT-4's vocabulary, one more than the largest token.
    /// </summary>
    public int VocabSize => model.Vocabulary.Size;

    /// <summary>The learned rules, first learned first.</summary>
    public IReadOnlyList<Merge> Merges => merges.Value;

    /// <summary>How a text is cut into pieces before anything is merged.</summary>
    public SplitPattern Pattern => model.Pattern;

    /// <summary>Does a piece that is a token as a whole become it without a merge?</summary>
    internal bool HasWholePieces => model.HasWholePieces;

    /// <summary>Tokens that mean something instead of spelling it, as the end of a text.</summary>
    public IReadOnlyDictionary<string, int> SpecialTokens => special.Tokens;

    /// <summary>Text → tokens. Half of a surrogate pair is no character and reads as �.</summary>
    /// <exception cref="ArgumentException">The text holds a special token's name.</exception>
    public int[] Encode(string text) => Encode(text, allowed: []);

    /// <summary>Text → tokens, where some special tokens may occur and are recognised.</summary>
    /// <exception cref="ArgumentException">The text holds another special token.</exception>
    public int[] Encode(string text, IReadOnlyCollection<string> allowed)
    {
        special.CheckNames(allowed);
        special.Check(text, allowed);
        var encoder = encoders.Rent();
        EncodeChecked(encoder, text, allowed);
        return TakeTokens(encoder);
    }

    /// <summary>Text → tokens, where the names of special tokens are text like any other.</summary>
    public int[] EncodeOrdinary(string text)
    {
        var encoder = encoders.Rent();
        encoder.Encode(text);
        return TakeTokens(encoder);
    }

    /// <summary>How many tokens the text costs; special tokens' names are ordinary text.</summary>
    public int CountTokens(string text)
    {
        var encoder = encoders.Rent();
        encoder.Encode(text);
        var count = encoder.Tokens.Count;
        encoders.Return(encoder);
        return count;
    }

    private void EncodeChecked(
        TextEncoder encoder, ReadOnlySpan<char> text, IReadOnlyCollection<string> allowed)
    {
        var start = 0;
        while (special.Find(text, start, allowed) is { } found)
        {
            encoder.Encode(text[start..found.Start]);
            encoder.Tokens.Add(SpecialTokens[found.Name]);
            start = found.Start + found.Name.Length;
        }
        encoder.Encode(text[start..]);
    }

    private int[] TakeTokens(TextEncoder encoder)
    {
        var tokens = encoder.Tokens.Tokens.ToArray();
        encoders.Return(encoder);
        return tokens;
    }
}
