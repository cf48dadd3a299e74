namespace Tutor;

/// <summary>A token's surprise in nats, and the part of the story it belongs to.</summary>
public readonly record struct TokenSurprise(Scene Scene, double Nats);

/// <summary>
/// How surprising each token of a story is to someone who knows the Village perfectly: what the
/// floor looks like, token by token.
/// </summary>
public static class VillageSurprise
{
    /// <summary>
    /// Minus the logarithm of each token's probability given the tokens before it, in nats.
    /// They add up to minus the logarithm of the story's probability.
    /// </summary>
    /// <exception cref="ArgumentException">The text is no story of the Village.</exception>
    public static TokenSurprise[] Of(string story, ITokenizer tokenizer)
    {
        if (!Village.IsStory(story))
            throw new ArgumentException($"This is no story of the Village: '{Start(story)}'.");

        var state = Village.Grammar.Start;
        var surprise = new List<TokenSurprise>();
        foreach (var phrase in Village.Grammar.Read(story))
        {
            surprise.AddRange(OfPhrase(phrase, state, tokenizer));
            state = phrase.Next;
        }
        return surprise.Count == tokenizer.Encode(story).Length
            ? [.. surprise]
            : throw new ArgumentException(
                "The tokenizer fuses the end of one phrase with the start of the next; use one " +
                "that splits text before each space and punctuation mark.");
    }

    /// <summary>
    /// A token is as likely as the phrases that agree with the text through it, among those
    /// that agree with the text before it.
    /// </summary>
    private static IEnumerable<TokenSurprise> OfPhrase(
        Phrase<VillageFacts> said, VillageFacts state, ITokenizer tokenizer)
    {
        var tokens = tokenizer.Encode(said.Text);
        var possible = Village.Grammar.After(state)
            .Select(phrase => (phrase.Probability, Tokens: tokenizer.Encode(phrase.Text)))
            .ToList();
        var before = possible.Sum(phrase => phrase.Probability);

        for (var i = 0; i < tokens.Length; i++)
        {
            possible.RemoveAll(phrase =>
                phrase.Tokens.Length <= i || phrase.Tokens[i] != tokens[i]);
            var after = possible.Sum(phrase => phrase.Probability);
            yield return new TokenSurprise(state.Scene, -Math.Log(after / before));
            before = after;
        }
    }

    private static string Start(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
