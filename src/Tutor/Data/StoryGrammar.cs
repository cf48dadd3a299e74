using System.Collections.Concurrent;

namespace Tutor;

/// <summary>
/// One way a story can go on: a few words, how likely they are, and where the story then stands.
/// </summary>
public readonly record struct Phrase<TState>(double Probability, string Text, TState Next);

/// <summary>
/// A language whose every probability is known: a story is a walk from state to state that says
/// a phrase at each step, and ends in a state with nothing left to say.
/// </summary>
/// <remarks>
/// The phrases that leave a state never begin with one another, so a text has one reading at
/// most: its probability is the product along one walk, and the entropy of the language is the
/// mean surprise of its steps (Shannon, 1948, "A Mathematical Theory of Communication",
/// section 7).
/// </remarks>
public sealed class StoryGrammar<TState>(
    TState start, Func<TState, IEnumerable<Phrase<TState>>> continuations)
    where TState : notnull
{
    private readonly ConcurrentDictionary<TState, Phrase<TState>[]> known = [];

    /// <summary>Where every story begins.</summary>
    public TState Start => start;

    /// <summary>The phrases that may follow; none where the story is over.</summary>
    public IReadOnlyList<Phrase<TState>> After(TState state) =>
        known.GetOrAdd(state, here => Checked(continuations(here)));

    /// <summary>Draws one story, phrase by phrase.</summary>
    public IEnumerable<Phrase<TState>> Tell(SplitMix64 random)
    {
        var state = start;
        while (After(state) is { Count: > 0 } phrases)
        {
            var phrase = Draw(phrases, random.NextDouble());
            yield return phrase;
            state = phrase.Next;
        }
    }

    /// <summary>
    /// The walk that says <paramref name="text"/>, as far as there is one: it says the whole
    /// text of a story only if the story is in the language.
    /// </summary>
    public IEnumerable<Phrase<TState>> Read(string text)
    {
        var (state, position) = (start, 0);
        while (position < text.Length)
        {
            var rest = text.AsMemory(position);
            var phrase = After(state)
                .FirstOrDefault(p => rest.Span.StartsWith(p.Text, StringComparison.Ordinal));
            if (phrase.Text is null)
                yield break;
            yield return phrase;
            (state, position) = (phrase.Next, position + phrase.Text.Length);
        }
    }

    /// <summary>Natural logarithm of a story's probability; −∞ outside the language.</summary>
    public double LogProbability(string text)
    {
        var walk = Read(text).ToList();
        var said = walk.Sum(phrase => phrase.Text.Length);
        var complete = said == text.Length && walk.Count > 0 && After(walk[^1].Next).Count == 0;
        return complete ? walk.Sum(phrase => Math.Log(phrase.Probability))
            : double.NegativeInfinity;
    }

    /// <summary>Entropy of a story, in nats: what even a perfect reader cannot foresee.</summary>
    public double Entropy() => Expected(phrase => -Math.Log(phrase.Probability));

    /// <summary>
    /// Expected sum of <paramref name="cost"/> over a story's phrases, exactly: the expectation
    /// after a phrase depends on nothing but the state it leads to.
    /// </summary>
    public double Expected(Func<Phrase<TState>, double> cost)
    {
        var expectations = new Dictionary<TState, double>();
        return From(start);

        double From(TState state)
        {
            if (expectations.TryGetValue(state, out var expectation))
                return expectation;
            foreach (var phrase in After(state))
                expectation += phrase.Probability * (cost(phrase) + From(phrase.Next));
            return expectations[state] = expectation;
        }
    }

    /// <summary>
    /// Every sentence that some story holds, each once; a phrase that ends a sentence ends with
    /// its full stop.
    /// </summary>
    public IEnumerable<string> Sentences()
    {
        var said = new HashSet<string>();
        var seen = new HashSet<(TState, string)>();
        var open = new Stack<(TState State, string Begun)>([(start, "")]);
        while (open.TryPop(out var here))
        {
            foreach (var phrase in After(here.State))
            {
                var words = here.Begun + phrase.Text;
                var isWhole = words.EndsWith('.');
                if (isWhole && said.Add(words))
                    yield return words.TrimStart();
                var next = (phrase.Next, isWhole ? "" : words);
                if (seen.Add(next))
                    open.Push(next);
            }
        }
    }

    private static Phrase<TState> Draw(IReadOnlyList<Phrase<TState>> phrases, double position)
    {
        foreach (var phrase in phrases)
        {
            position -= phrase.Probability;
            if (position < 0)
                return phrase;
        }
        return phrases[^1]; // rounding can leave a last crumb of probability
    }

    /// <summary>Probabilities add up to one, and no phrase begins with another.</summary>
    private static Phrase<TState>[] Checked(IEnumerable<Phrase<TState>> continuations)
    {
        Phrase<TState>[] phrases = [.. continuations];
        var total = phrases.Sum(phrase => phrase.Probability);
        if (phrases.Length > 0 && Math.Abs(total - 1) > 1e-9)
            throw new ArgumentException(
                $"The ways to go on have a total probability of {total}, not 1.");

        var texts = phrases.Select(phrase => phrase.Text).Order(StringComparer.Ordinal).ToList();
        var twins = texts.Zip(texts.Skip(1)).FirstOrDefault(
            pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
        return twins.First is null ? phrases : throw new ArgumentException(
            $"Two readings: '{twins.Second}' begins with '{twins.First}'.");
    }
}
