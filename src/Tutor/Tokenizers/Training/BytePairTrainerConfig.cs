namespace Tutor;

/// <summary>What a byte-pair vocabulary is trained for, and with how much memory.</summary>
public sealed record BytePairTrainerConfig
{
    /// <summary>Tokens wanted, N: the 256 bytes, the special tokens and the merges.</summary>
    public required int VocabSize { get; init; }

    /// <summary>The cuts that no merge crosses.</summary>
    public SplitPattern SplitPattern { get; init; } = SplitPattern.Gpt2;

    /// <summary>
    /// Marks such as <c>&lt;|endoftext|&gt;</c>: they cut the text, leftmost first and of two
    /// that begin together the longer one, and their own characters are never counted.
    /// </summary>
    public IReadOnlyList<string> SpecialTokens { get; init; } = [];

    /// <summary>
    /// Bytes that the text's buffers, its distinct pieces and what is learned from them may
    /// take; the text itself may be much longer. .NET's own memory comes on top.
    /// </summary>
    public long MemoryLimit { get; init; } = 768 * MemoryUse.Mebibyte;

    /// <summary>Threads that count pieces; the merges do not depend on it.</summary>
    public int WorkerCount { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Characters that a worker takes at a time, fewer where the memory limit is small; the
    /// merges do not depend on it.
    /// </summary>
    public int ChunkLength { get; init; } = 1 << 18;

    /// <summary>Throws where the numbers do not fit together.</summary>
    internal void Check()
    {
        if (VocabSize < 256 + SpecialTokens.Count)
            throw new ArgumentException(
                $"A vocabulary of {VocabSize} tokens cannot hold the 256 bytes{AndSpecials()}; "
                + $"ask for at least {256 + SpecialTokens.Count}.");
        if (SpecialTokens.Any(string.IsNullOrEmpty))
            throw new ArgumentException("A special token is empty; give it a text.");
        if (SpecialTokens.CountBy(token => token).FirstOrDefault(token => token.Value > 1)
            is { Key: { } repeated })
            throw new ArgumentException($"The special token '{repeated}' is given twice.");
        if (MemoryLimit is < MemoryUse.Mebibyte or > 8192 * MemoryUse.Mebibyte)
            throw new ArgumentException(
                $"A memory limit of {MemoryLimit:N0} bytes is outside of 1 MiB to 8 GiB.");
        if (WorkerCount < 1 || ChunkLength < 1)
            throw new ArgumentException(
                $"{WorkerCount} workers cannot count chunks of {ChunkLength} characters; "
                + "both numbers start at 1.");
    }

    private string AndSpecials() => SpecialTokens.Count switch
    {
        0 => "",
        1 => " and 1 special token",
        var count => $" and {count} special tokens",
    };
}
