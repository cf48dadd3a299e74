namespace Tutor;

/// <summary>
/// The entropy of the Village's stories: no model can have a lower expected loss, because this
/// is what the stories themselves leave open.
/// </summary>
/// <param name="NatsPerStory">Entropy of one story.</param>
/// <param name="CharactersPerStory">Mean length, with the line break that ends a story.</param>
public sealed record VillageFloor(double NatsPerStory, double CharactersPerStory)
{
    /// <summary>Nats per character, for a reader who sees each story from its start.</summary>
    public double NatsPerCharacter => NatsPerStory / CharactersPerStory;
}

/// <summary>
/// A small invented world that tells stories with known probabilities, so that a learner can
/// see how far a model is from the best that any model could do.
/// </summary>
public static class Village
{
    /// <summary>The language of all stories.</summary>
    public static StoryGrammar<VillageFacts> Grammar { get; } = VillageGrammar.Create();

    private static readonly Lazy<VillageFloor> floor = new(() => new VillageFloor(
        Grammar.Entropy(), Grammar.Expected(phrase => phrase.Text.Length) + 1));

    private static readonly Lazy<HashSet<string>> sentences =
        new(() => [.. Grammar.Sentences()]);

    /// <summary>The exact entropy of a story.</summary>
    public static VillageFloor Floor => floor.Value;

    /// <summary>Stories without end; a seed always names the same ones.</summary>
    public static IEnumerable<Story> Tell(ulong seed)
    {
        var random = new SplitMix64(seed);
        while (true)
        {
            var phrases = Grammar.Tell(random).ToList();
            yield return new Story(
                string.Concat(phrases.Select(phrase => phrase.Text)),
                EndsWell: phrases[^1].Next.Outcome != Outcome.Failed);
        }
    }

    /// <summary>
    /// The floor in nats per token: a story's entropy spread over the tokens that
    /// <paramref name="tokenizer"/> makes of it, and one for its end.
    /// </summary>
    public static double FloorPerToken(ITokenizer tokenizer)
    {
        var lengths = new Dictionary<string, int>();
        return Floor.NatsPerStory / (Grammar.Expected(phrase => Length(phrase.Text)) + 1);

        int Length(string text) => lengths.TryGetValue(text, out var length)
            ? length
            : lengths[text] = tokenizer.Encode(text).Length;
    }

    /// <summary>Could this sentence, without its leading space, stand in some story?</summary>
    public static bool IsSentence(string sentence) => sentences.Value.Contains(sentence);

    /// <summary>Could this whole text be a story, its parts consistent with each other?</summary>
    public static bool IsStory(string text) => !double.IsInfinity(Grammar.LogProbability(text));
}
