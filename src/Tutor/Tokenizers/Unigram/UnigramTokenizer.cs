namespace Tutor;

/// <summary>
/// A tokenizer that knows how probable each piece is and cuts a word the most probable way, or
/// draws one of the others (Kudo, 2018, "Subword Regularization", arXiv:1804.10959; the model of
/// SentencePiece, Kudo and Richardson, 2018, arXiv:1808.06226).
/// </summary>
/// <remarks>
/// The text is taken as it is: SentencePiece's own models normalize it first (NFKC).
/// </remarks>
/// <param name="vocabulary">The pieces, in which ▁ (U+2581) is a space.</param>
public sealed class UnigramTokenizer(UnigramVocabulary vocabulary) : ITokenizer
{
    /// <summary>What <see cref="Train"/> calls characters it has not learned.</summary>
    public const string Unknown = "<unk>";

    /// <summary>Number of distinct pieces.</summary>
    public int VocabSize => vocabulary.Pieces.Count;

    /// <summary>The pieces and their probabilities.</summary>
    public UnigramVocabulary Vocabulary => vocabulary;

    /// <summary>
    /// Learns up to <paramref name="vocabSize"/> pieces, <see cref="Unknown"/> among them; fewer
    /// where the text repeats too little. A piece never reaches from one word into the next.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The text is empty, or the vocabulary has no room for its characters.
    /// </exception>
    public static UnigramTokenizer Train(string text, int vocabSize) =>
        new(UnigramTrainer.Learn(text, vocabSize));

    /// <summary>Text → tokens, cut the most probable way.</summary>
    public int[] Encode(string text) => Encode(text, lattice => lattice.Best());

    /// <summary>
    /// Text → tokens, cut in a way drawn at random: a model that sees its text cut differently each
    /// time learns what words are made of. An <paramref name="alpha"/> of 0 makes all ways equally
    /// probable, 1 leaves them as probable as they are, a large one leaves the best.
    /// </summary>
    /// <exception cref="ArgumentException">Alpha is negative or no number.</exception>
    public int[] Sample(string text, double alpha, SplitMix64 random) =>
        double.IsFinite(alpha) && alpha >= 0
            ? Encode(text, lattice => lattice.Sample(alpha, random))
            : throw new ArgumentException($"An alpha of {alpha} is no number from 0 up.");

    /// <summary>The log-probability of the text, all ways to cut it together, in nats.</summary>
    public double LogProbability(string text) =>
        Metaspace.Words(text)
            .Sum(word => new UnigramLattice(word, vocabulary).LogProbability);

    /// <summary>
    /// Tokens → text; <c>Decode(Encode(text))</c> is <c>text</c>, but for unknown characters, a
    /// space at the text's very start, and ▁, which reads as a space.
    /// </summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens) => Metaspace.ToText(string.Concat(
        tokens.Select(token => vocabulary.Pieces[TokenRange.Check(token, VocabSize)].Text)));

    private int[] Encode(string text, Func<UnigramLattice, List<PlacedPiece>> cut)
    {
        var tokens = new List<int>(text.Length / 2);
        foreach (var word in Metaspace.Words(text))
        {
            var pieces = cut(new UnigramLattice(word, vocabulary));
            for (var i = 0; i < pieces.Count; i++)
                if (i == 0 || pieces[i].Token != vocabulary.Unknown
                    || pieces[i - 1].Token != vocabulary.Unknown) // neighbours share one unknown
                    tokens.Add(pieces[i].Token);
        }
        return [.. tokens];
    }
}
