namespace Tutor;

/// <summary>What training keeps in memory, in bytes, held against the limit it was given.</summary>
internal static class MemoryUse
{
    public const long Mebibyte = 1 << 20;

    // A byte of a distinct piece becomes a token, and the pairs it takes part in remember the
    // piece. Measured with a vocabulary of 32,000 tokens: 36 bytes, 60 with what waits for the
    // garbage collector.
    private const long LearningPerByte = 64;
    private const long LearningPerPiece = 16;

    // The buffer, what is left over from it, and the worker's own count of its pieces.
    private const long CountingPerCharacter = 16;

    /// <summary>Characters a worker may take at a time, so that all buffers fit well.</summary>
    public static int ChunkLength(BytePairTrainerConfig config) =>
        (int)Math.Min(config.ChunkLength, config.MemoryLimit / 64 / config.WorkerCount);

    /// <summary>Characters in a row without a place to cut that still fit.</summary>
    public static int LongestChunk(BytePairTrainerConfig config) =>
        (int)(config.MemoryLimit / LearningPerByte);

    /// <summary>Bytes that these pieces take while they are counted and learned from.</summary>
    public static long Of(PieceCounter pieces) =>
        pieces.BytesHeld
        + (LearningPerByte * pieces.Utf8Length) + (LearningPerPiece * pieces.Count);

    /// <summary>Throws where the pieces counted so far do not fit.</summary>
    public static void Check(
        PieceCounter pieces, BytePairTrainerConfig config, long charactersRead)
    {
        var needed = Of(pieces)
            + (CountingPerCharacter * ChunkLength(config) * config.WorkerCount);
        if (needed > config.MemoryLimit)
            throw new InvalidOperationException(
                $"After {charactersRead:N0} characters the text's {pieces.Count:N0} distinct "
                + $"pieces need {needed:N0} bytes, more than the memory limit of "
                + $"{config.MemoryLimit:N0}. Raise the limit or train on less text.");
    }
}
