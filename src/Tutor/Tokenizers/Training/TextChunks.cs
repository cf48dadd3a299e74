namespace Tutor;

/// <summary>
/// Deals a text out in chunks that can be split on their own: each ends where a piece ends,
/// whatever stands before and behind, and never inside a special token.
/// </summary>
internal sealed class TextChunks(
    TextReader reader, SpecialTokenCuts specials, BytePairTrainerConfig config)
{
    private readonly int chunkLength = MemoryUse.ChunkLength(config);
    private readonly int longestChunk = MemoryUse.LongestChunk(config);
    private readonly Lock oneAtATime = new();
    private char[] rest = []; // read already, behind the last chunk's end
    private int restLength;
    private bool ended;

    /// <summary>
    /// Puts the next chunk into the buffer, which grows where no end is in sight, and gives its
    /// length; 0 where there is no more.
    /// </summary>
    public int Next(ref char[] buffer)
    {
        lock (oneAtATime)
        {
            try
            {
                return ended ? 0 : Deal(ref buffer);
            }
            catch
            {
                ended = true; // for the other workers too
                throw;
            }
        }
    }

    private int Deal(ref char[] buffer)
    {
        var filled = TakeRest(ref buffer);
        while (true)
        {
            filled = Fill(buffer, filled);
            if (ended)
                return filled;

            var length = LastCut(buffer.AsSpan(0, filled));
            if (length > 0)
            {
                KeepRest(buffer.AsSpan(length..filled));
                return length;
            }
            Grow(ref buffer, filled);
        }
    }

    private int TakeRest(ref char[] buffer)
    {
        var wanted = Math.Max(chunkLength + 2, restLength + 2);
        if (buffer.Length < wanted)
            buffer = new char[wanted];
        rest.AsSpan(0, restLength).CopyTo(buffer);
        return restLength;
    }

    private int Fill(char[] buffer, int filled)
    {
        while (!ended && buffer.Length - filled >= 2) // a character may take two places
        {
            var read = reader.Read(buffer.AsSpan(filled));
            filled += read;
            ended = read == 0;
        }
        return filled;
    }

    private int LastCut(ReadOnlySpan<char> text)
    {
        var cut = Math.Max(1, text.Length - specials.MaxLength);
        do
            cut = SplitPattern.LastSafeCut(text[..cut]);
        while (specials.LieAcross(text, cut));
        return cut;
    }

    private void KeepRest(ReadOnlySpan<char> text)
    {
        if (rest.Length < text.Length)
            rest = new char[text.Length];
        text.CopyTo(rest);
        restLength = text.Length;
    }

    private void Grow(ref char[] buffer, int filled)
    {
        if (filled >= longestChunk)
            throw new InvalidOperationException(
                $"{filled:N0} characters in a row have no place to cut, as behind a word, which is "
                + "too long for the memory limit. Raise the limit or break the text up.");
        Array.Resize(ref buffer, 2 * buffer.Length);
    }
}
