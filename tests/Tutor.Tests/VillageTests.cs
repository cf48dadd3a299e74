namespace Tutor.Tests;

public sealed class VillageTests
{
    [Fact]
    public void The_floor_agrees_with_the_mean_surprise_of_many_stories()
    {
        var surprises = Village.Tell(seed: 99).Take(20_000)
            .Select(story => -Village.Grammar.LogProbability(story.Text))
            .ToList();

        var mean = surprises.Average();
        var deviation = Math.Sqrt(surprises.Average(s => (s - mean) * (s - mean)));
        var standardError = deviation / Math.Sqrt(surprises.Count);

        Assert.InRange(standardError, 0, 0.02);
        Assert.Equal(mean, Village.Floor.NatsPerStory, tolerance: 4 * standardError);
    }

    [Fact]
    public void The_mean_length_agrees_with_many_stories()
    {
        var mean = Village.Tell(seed: 98).Take(20_000).Average(story => story.Text.Length + 1);

        Assert.Equal(mean, Village.Floor.CharactersPerStory, tolerance: 0.5);
    }

    [Fact]
    public void Half_of_the_stories_end_well()
    {
        var glad = Village.Tell(seed: 5).Take(20_000).Average(story => story.EndsWell ? 1.0 : 0);

        Assert.InRange(glad, 0.48, 0.52);
    }

    [Fact]
    public void A_story_told_is_a_story_of_the_Village_and_so_are_its_sentences()
    {
        var text = Village.Tell(seed: 3).First().Text;

        Assert.True(Village.IsStory(text));
        Assert.All(text.Split(". "), part =>
            Assert.True(Village.IsSentence(part.TrimEnd('.') + ".")));
    }

    [Fact]
    public void Good_sentences_that_contradict_each_other_are_no_story()
    {
        var fox = Village.Tell(seed: 3).First(story => story.Text.Contains(" she wanted",
            StringComparison.OrdinalIgnoreCase)).Text;
        var confused = fox.Replace(" She wanted", " He wanted");

        Assert.True(Village.IsSentence(confused.Split(". ")[1] + "."));
        Assert.False(Village.IsStory(confused));
    }

    [Fact]
    public void Before_the_ending_no_word_says_how_it_ends()
    {
        var stories = Village.Tell(seed: 4).Take(3_000).ToList();
        static HashSet<string> Words(IEnumerable<Story> told) =>
            [.. told.SelectMany(story => story.Beginning.Split(' ', '.', ','))];

        var glad = Words(stories.Where(story => story.EndsWell));
        var sad = Words(stories.Where(story => !story.EndsWell));

        Assert.True(glad.SetEquals(sad));
    }

    [Fact]
    public void The_Village_speaks_with_a_few_hundred_words()
    {
        var words = Village.Tell(seed: 1).Take(3_000)
            .SelectMany(story => story.Text.Split(' ', '.', ','))
            .Distinct()
            .Count();

        Assert.InRange(words, 200, 500);
    }

    [Fact]
    public void Word_by_word_surprise_adds_up_to_that_of_the_story()
    {
        var story = Village.Tell(seed: 8).First().Text;
        var tokenizer = CharTokenizer.FromText(story + string.Concat(
            Village.Tell(seed: 9).Take(500).Select(other => other.Text)));

        var surprise = VillageSurprise.Of(story, tokenizer);

        Assert.Equal(story.Length, surprise.Length);
        Assert.Equal(
            -Village.Grammar.LogProbability(story), surprise.Sum(token => token.Nats), 1e-9);
        Assert.Equal(0, surprise[^1].Nats, tolerance: 1e-12); // the full stop was certain
        Assert.Equal((Scene.Opening, Scene.Close), (surprise[0].Scene, surprise[^1].Scene));
    }

    [Fact]
    public void Surprise_of_a_text_from_elsewhere_is_refused()
    {
        var tokenizer = CharTokenizer.FromText("It was the best of times.");

        var error = Assert.Throws<ArgumentException>(
            () => VillageSurprise.Of("It was the best of times.", tokenizer));

        Assert.Equal(
            "This is no story of the Village: 'It was the best of times.'.", error.Message);
    }
}
