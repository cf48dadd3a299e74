namespace Tutor;

/// <summary>A merge, and how often its pair occurred when it was learned.</summary>
public sealed record LearnedMerge(Merge Merge, long Times);

/// <summary>
/// Trains a byte-pair tokenizer: reads text of any length, keeps its distinct pieces, and then
/// fuses again and again the pair of neighbours that occurs most (Sennrich et al., 2016,
/// arXiv:1508.07909, section 3.2). It finds what <see cref="SimpleBytePairTokenizer"/> finds.
/// </summary>
/// <remarks>
/// Of pairs that occur equally often the one with the lexicographically greater bytes wins, its
/// left half compared first. So the merges depend on the text alone, not on the order in which
/// it was read.
/// </remarks>
public sealed class BytePairTrainer
{
    private readonly BytePairTrainerConfig config;
    private readonly CorpusCounter corpus;
    private readonly List<LearnedMerge> merges = [];
    private MergeLearner? learner; // once learning has begun

    /// <exception cref="ArgumentException">The numbers do not fit together.</exception>
    public BytePairTrainer(BytePairTrainerConfig config)
    {
        config.Check();
        this.config = config;
        corpus = new CorpusCounter(config);
    }

    /// <summary>Characters read so far; may be asked from another thread meanwhile.</summary>
    public long CharactersRead => corpus.CharactersRead;

    /// <summary>Distinct pieces read so far; the merges are learned from these.</summary>
    public int DistinctPieces => corpus.DistinctPieces;

    /// <summary>Whether learning ran out of pairs before the vocabulary was full.</summary>
    public bool StoppedEarly { get; private set; }

    /// <summary>Reads a document.</summary>
    public void Read(string text)
    {
        using var reader = new StringReader(text);
        Read(reader);
    }

    /// <summary>Reads a document; no piece reaches from one document into another.</summary>
    /// <exception cref="InvalidOperationException">
    /// The pieces do not fit into the memory limit, or learning has begun.
    /// </exception>
    public void Read(TextReader reader)
    {
        if (learner is not null)
            throw new InvalidOperationException(
                $"{merges.Count} merges are learned already; read all texts before the first.");
        corpus.Count(reader);
    }

    /// <summary>
    /// Reads a document from a UTF-8 file as it stands: a byte order mark and carriage returns
    /// are text like any other.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is not UTF-8.</exception>
    public void ReadFile(string path)
    {
        using var reader = new Utf8Reader(File.OpenRead(path), path);
        Read(reader);
    }

    /// <summary>
    /// Learns while it is enumerated: each merge comes as soon as it is found, first learned
    /// first. Enumerated again, it gives the same merges.
    /// </summary>
    /// <exception cref="ArgumentException">No text was read.</exception>
    public IEnumerable<LearnedMerge> Learn()
    {
        for (var i = 0; 256 + i < config.VocabSize - config.SpecialTokens.Count; i++)
        {
            if (i == merges.Count && LearnNext() is { } merge)
                merges.Add(merge);
            if (i == merges.Count)
                yield break;
            yield return merges[i];
        }
    }

    /// <summary>Learns what is left to learn; the tokenizer that knows it all.</summary>
    /// <exception cref="ArgumentException">No text was read.</exception>
    public BytePairTokenizer ToTokenizer() =>
        new([.. Learn().Select(learned => (learned.Merge.Left, learned.Merge.Right))],
            config.SplitPattern, config.SpecialTokens);

    private LearnedMerge? LearnNext()
    {
        learner ??= new MergeLearner(corpus.TakePieces());
        var next = learner.Next();
        StoppedEarly = next is null;
        return next;
    }
}
