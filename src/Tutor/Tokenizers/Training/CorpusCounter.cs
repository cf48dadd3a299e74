namespace Tutor;

/// <summary>
/// Counts the pieces of a long text on several threads: each takes a chunk, counts it for
/// itself and adds what it found to the total.
/// </summary>
internal sealed class CorpusCounter(BytePairTrainerConfig config)
{
    /// <summary>What a worker needs, kept from one document to the next.</summary>
    private sealed class Desk
    {
        public PieceCounter Counter { get; } = new();
        public char[] Buffer = [];
    }

    private readonly SpecialTokenCuts specials = new(config.SpecialTokens);
    private readonly Desk[] desks =
        [.. Enumerable.Range(0, config.WorkerCount).Select(_ => new Desk())];

    private readonly Lock oneAtATime = new();
    private PieceCounter total = new();
    private bool broken; // by an error while reading

    /// <summary>Characters counted so far, special tokens among them.</summary>
    public long CharactersRead { get; private set; }

    /// <summary>Distinct pieces counted so far.</summary>
    public int DistinctPieces { get; private set; }

    /// <summary>Gives the pieces away; from then on there are none here.</summary>
    public PieceCounter TakePieces()
    {
        ThrowIfBroken();
        if (CharactersRead == 0)
            throw new ArgumentException("There are no pairs to learn in an empty text.");
        var pieces = total;
        total = new PieceCounter();
        return pieces;
    }

    /// <summary>Adds the pieces of one document.</summary>
    public void Count(TextReader reader)
    {
        ThrowIfBroken();
        var chunks = new TextChunks(reader, specials, config);
        var workers = desks.Select(desk => Task.Run(() => Work(desk, chunks)));
        broken = true;
        Task.WhenAll(workers).GetAwaiter().GetResult(); // throws the first error as it is
        broken = false;
    }

    private void Work(Desk desk, TextChunks chunks)
    {
        while (chunks.Next(ref desk.Buffer) is > 0 and var length)
        {
            CountPieces(desk.Buffer.AsSpan(0, length), desk.Counter);
            lock (oneAtATime)
            {
                total.Add(desk.Counter);
                CharactersRead += length;
                DistinctPieces = total.Count;
                MemoryUse.Check(total, config, CharactersRead);
            }
            desk.Counter.Clear();
        }
    }

    private void ThrowIfBroken()
    {
        if (broken)
            throw new InvalidOperationException(
                "Reading ended in an error, with part of the text; start with a new trainer.");
    }

    private void CountPieces(ReadOnlySpan<char> text, PieceCounter counter)
    {
        while (text.Length > 0)
        {
            var (stop, next) = specials.Find(text);
            for (int start = 0, end; start < stop; start = end)
            {
                end = config.SplitPattern.End(text[..stop], start);
                counter.Add(text[start..end], 1);
            }
            text = text[next..];
        }
    }
}
