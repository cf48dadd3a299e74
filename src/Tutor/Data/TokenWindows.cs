namespace Tutor;

/// <summary>Draws windows of equal length from random places of one stream of tokens.</summary>
public sealed class TokenWindows : IBatches
{
    private readonly long[] stream;
    private readonly int contextLength;
    private readonly Random random;

    /// <summary>Windows of <paramref name="contextLength"/> tokens, in the seed's order.</summary>
    /// <exception cref="ArgumentException">The stream is shorter than one window.</exception>
    public TokenWindows(IReadOnlyList<int> tokens, int contextLength, int seed)
    {
        if (contextLength < 1)
            throw new ArgumentException(
                $"A window of {contextLength} tokens teaches nothing; it needs at least 1.");
        if (tokens.Count < contextLength + 1)
            throw new ArgumentException(
                $"A corpus of {tokens.Count} tokens is too short for a window of {contextLength} "
                + $"and the token after it; it needs at least {contextLength + 1}.");

        stream = [.. tokens.Select(token => (long)token)];
        this.contextLength = contextLength;
        random = new Random(seed);
    }

    /// <summary>Draws as many windows: inputs and targets, both [B, T]</summary>
    public Batch Draw(int batchSize)
    {
        var length = contextLength + 1; // the last token is only ever a target
        var windows = new long[batchSize * length];
        for (var row = 0; row < batchSize; row++)
            Array.Copy(
                stream, random.Next(stream.Length - contextLength), windows, row * length, length);

        var rows = tensor(windows, [batchSize, length]);
        return new Batch(rows[.., ..^1], rows[.., 1..]);
    }
}
