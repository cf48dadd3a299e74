namespace Tutor;

/// <summary>
/// Learns pieces and their probabilities: starts from far too many, lets them find the
/// probabilities that explain the text best, drops those the text can best do without, and goes
/// on until few enough are left (Kudo, 2018, arXiv:1804.10959, section 3.2).
/// </summary>
/// <remarks>
/// The probabilities are those of maximum likelihood, as in the paper; SentencePiece's program
/// holds rare pieces down further (by a digamma function) and drops those expected less than half
/// a time.
/// </remarks>
public sealed class UnigramTrainer
{
    private const double keptInEachRound = 0.8; // the paper's η
    private const int improvementsInEachRound = 2;
    private const double leastCount = 1e-100;   // a character is never impossible

    private readonly List<KeyValuePair<string, int>> words; // distinct, with their counts

    /// <summary>Begins with <paramref name="seedSize"/> pieces of words, or fewer.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public UnigramTrainer(string text, int seedSize)
    {
        words = [.. Metaspace.Words(text).CountBy(word => word)];
        if (words.Count == 0)
            throw new ArgumentException("There is nothing to learn from in an empty text.");

        var seed = UnigramSeed.Pieces(words, seedSize);
        var total = seed.Sum(piece => piece.Weight);
        Vocabulary = new UnigramVocabulary(
            [
                new UnigramPiece(UnigramTokenizer.Unknown, 0),
                .. seed.Select(piece =>
                    new UnigramPiece(piece.Text, Math.Log(piece.Weight / total))),
            ],
            unknown: 0);
    }

    /// <summary>What has been learned so far.</summary>
    public UnigramVocabulary Vocabulary { get; private set; }

    /// <summary>The log-probability of the text under what has been learned, in nats.</summary>
    public double LogProbability => words.Sum(word =>
        word.Value * new UnigramLattice(word.Key, Vocabulary).LogProbability);

    /// <summary>Learns <paramref name="vocabSize"/> pieces, the most probable first.</summary>
    internal static UnigramVocabulary Learn(string text, int vocabSize)
    {
        var trainer = new UnigramTrainer(text, seedSize: 10 * vocabSize);
        trainer.RequireRoomForCharacters(vocabSize);
        trainer.Improve(improvementsInEachRound);
        while (trainer.Vocabulary.Pieces.Count > vocabSize)
        {
            var shrunk = (int)(trainer.Vocabulary.Pieces.Count * keptInEachRound);
            trainer.Prune(Math.Max(vocabSize, shrunk));
            trainer.Improve(improvementsInEachRound);
        }

        var (unknown, pieces) = (trainer.Vocabulary.Pieces[0], trainer.Vocabulary.Pieces.Skip(1));
        return new UnigramVocabulary(
            [
                unknown,
                .. pieces.OrderByDescending(piece => piece.LogProbability)
                    .ThenBy(piece => piece.Text, StringComparer.Ordinal),
            ],
            unknown: 0);
    }

    /// <summary>
    /// One round or more of expectation-maximization (Dempster, Laird and Rubin, 1977): counts how
    /// often each piece is to be expected in the text, and makes that its probability.
    /// </summary>
    public void Improve(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var counts = ExpectedCounts();
            var total = counts.Sum();
            Vocabulary = Vocabulary.With(
                token => Math.Log(Math.Max(counts[token], leastCount) / total));
        }
    }

    /// <summary>
    /// Keeps <paramref name="count"/> pieces: all single characters, and of the others those whose
    /// loss would make the text least probable.
    /// </summary>
    /// <exception cref="ArgumentException">There are more characters than that.</exception>
    public void Prune(int count)
    {
        RequireRoomForCharacters(count);
        var counts = ExpectedCounts();
        var tokens = Enumerable.Range(0, counts.Length).ToLookup(IsNeeded);
        var kept = tokens[true].Concat(tokens[false]
            .OrderByDescending(token => counts[token] * LossOf(token))
            .ThenBy(token => Vocabulary.Pieces[token].Text, StringComparer.Ordinal)).Take(count);
        Vocabulary = new UnigramVocabulary(
            [.. kept.Order().Select(token => Vocabulary.Pieces[token])], Vocabulary.Unknown);
    }

    /// <summary>How often the text should hold each piece: the sum of its marginals.</summary>
    private double[] ExpectedCounts()
    {
        var counts = new double[Vocabulary.Pieces.Count];
        foreach (var (word, count) in words)
            foreach (var (piece, probability) in new UnigramLattice(word, Vocabulary).Marginals())
                counts[piece.Token] += count * probability;
        return counts;
    }

    /// <summary>
    /// How much less probable a text gets, in nats, where the piece is written with others: the
    /// best of them take its place, as in SentencePiece.
    /// </summary>
    private double LossOf(int token)
    {
        var (text, logProbability) = Vocabulary.Pieces[token];
        var others = new UnigramLattice(text, Vocabulary, longest: text.Length - 1);
        return logProbability - others.Best().Sum(piece => piece.LogProbability);
    }

    /// <summary>Without single characters some word could no longer be written.</summary>
    private bool IsNeeded(int token) => token == Vocabulary.Unknown
        || Vocabulary.Pieces[token].Text.EnumerateRunes().Count() == 1;

    private void RequireRoomForCharacters(int vocabSize)
    {
        var needed = Enumerable.Range(0, Vocabulary.Pieces.Count).Count(IsNeeded);
        if (vocabSize < needed)
            throw new ArgumentException(
                $"A vocabulary of {vocabSize} tokens cannot hold {UnigramTokenizer.Unknown} and "
                + $"the {needed - 1} characters of the text; ask for more.");
    }
}
