namespace Tutor.Tests;

public sealed class MergeSliderTests
{
    private const string Corpus = "the hen saw the fox and the other hen saw the other fox";

    private static readonly List<LearnedMerge> learned = Learn();

    [Fact]
    public void After_each_merge_a_page_shows_the_vocabulary_that_stops_there()
    {
        const string text = "the hen saw the other fox";

        var shown = NodePage.Evaluate<string[][]>(
            new MergeSlider("Watch", text, learned, start: 0).ToHtml(),
            "part(\"input\").max = \"9\"",
            """
            [...Array(10).keys()].map(merges => {
              part("input").value = String(merges);
              part("input").listeners.input();
              return part(".shown").children.map(span => span.title);
            })
            """);

        for (var merges = 0; merges <= 9; merges++)
            Assert.Equal(
                BytePairTokenizer.Train(Corpus, 256 + merges).Encode(text)
                    .Select(token => $"token {token}"),
                shown[merges]);
    }

    [Fact]
    public void A_page_says_what_was_fused_last_and_frames_it()
    {
        var said = NodePage.Evaluate<string[]>(
            new MergeSlider("Watch", "the hen", learned, start: 1).ToHtml(),
            "part(\"input\").value = \"1\"",
            "[part(\".said\").textContent, part(\".shown\").children[1].style.outline ?? \"\"]");

        var first = learned[0];
        Assert.Equal(('h', 'e'), ((char)first.Merge.Left, (char)first.Merge.Right));
        Assert.Equal(
            $"5 tokens after 1 merge; the last: ‘h’ + ‘e’, {first.Times} times in training",
            said[0]);
        Assert.NotEqual("", said[1]);
    }

    [Fact]
    public void A_slider_starts_where_it_is_told()
    {
        var slider = new MergeSlider("Watch", "the hen", learned, start: 3);

        Assert.Contains("max=\"9\" value=\"3\"", slider.ToHtml());
        Assert.Equal("[slider] Watch: 9 merges", Shown.As("text/plain", slider));
    }

    [Fact]
    public void A_slider_cannot_start_behind_its_last_merge() =>
        Assert.Contains("cannot start at 10; there are 9 merges", Assert.Throws<ArgumentException>(
            () => new MergeSlider("Watch", "the hen", learned, start: 10)).Message);

    [Fact]
    public void Merges_with_a_gap_are_refused() =>
        Assert.Contains("Merge 0 makes token 257", Assert.Throws<ArgumentException>(
            () => new MergeSlider("Watch", "the hen", learned[1..], start: 0)).Message);

    private static List<LearnedMerge> Learn()
    {
        var trainer = new BytePairTrainer(new BytePairTrainerConfig { VocabSize = 265 });
        trainer.Read(Corpus);
        return [.. trainer.Learn()];
    }
}
