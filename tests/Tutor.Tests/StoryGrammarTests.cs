namespace Tutor.Tests;

public sealed class StoryGrammarTests
{
    /// <summary>"a" with probability 1/4, else "b"; after "b" evenly "x" or "y".</summary>
    private static readonly StoryGrammar<string> small = new("start", state => state switch
    {
        "start" => [new(0.25, "a", "over"), new(0.75, "b", "again")],
        "again" => [new(0.5, "x", "over"), new(0.5, "y", "over")],
        _ => [],
    });

    [Fact]
    public void Entropy_is_what_pencil_and_paper_give()
    {
        // stories a, bx, by: −¼ ln ¼ − 2 · ⅜ ln ⅜
        var byHand = -(0.25 * Math.Log(0.25)) - (2 * 0.375 * Math.Log(0.375));

        Assert.Equal(byHand, small.Entropy(), tolerance: 1e-12);
        Assert.Equal(0.25 * 1 + 0.75 * 2, small.Expected(phrase => phrase.Text.Length), 1e-12);
    }

    [Theory]
    [InlineData("a", 0.25)]
    [InlineData("by", 0.375)]
    [InlineData("b", 0)]  // stops too early
    [InlineData("ax", 0)] // goes on too long
    [InlineData("", 0)]
    public void A_story_is_as_likely_as_its_walk(string story, double probability)
    {
        Assert.Equal(probability, Math.Exp(small.LogProbability(story)), tolerance: 1e-12);
    }

    [Fact]
    public void Stories_are_told_as_often_as_they_are_likely()
    {
        var random = new SplitMix64(7);

        var told = Enumerable.Range(0, 40_000)
            .Select(_ => string.Concat(small.Tell(random).Select(phrase => phrase.Text)))
            .CountBy(story => story)
            .ToDictionary(count => count.Key, count => count.Value / 40_000.0);

        Assert.Equal(0.25, told["a"], tolerance: 0.01); // five standard errors
        Assert.Equal(0.375, told["bx"], tolerance: 0.0125);
    }

    [Fact]
    public void A_grammar_with_two_readings_of_one_text_is_refused()
    {
        var ambiguous = new StoryGrammar<string>("start", state => state == "start"
            ? [new(0.5, "the fox", "over"), new(0.5, "the foxes", "over")]
            : []);

        var error = Assert.Throws<ArgumentException>(() => ambiguous.Entropy());

        Assert.Equal("Two readings: 'the foxes' begins with 'the fox'.", error.Message);
    }

    [Fact]
    public void Probabilities_that_do_not_add_up_are_refused()
    {
        var leaky = new StoryGrammar<string>(
            "start", state => state == "start" ? [new(0.5, "a", "over")] : []);

        var error = Assert.Throws<ArgumentException>(() => leaky.Entropy());

        Assert.Contains("total probability of 0.5, not 1", error.Message);
    }
}
