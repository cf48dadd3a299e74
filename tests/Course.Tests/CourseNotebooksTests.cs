using Tutor.Notebooks;

namespace Course.Tests;

/// <summary>Runs every notebook of the course in the short form that this table states.</summary>
public sealed class CourseNotebooksTests(ShortCourse course, ITestOutputHelper output)
    : IClassFixture<ShortCourse>
{
    internal static readonly IReadOnlyList<ShortForm> ShortForms =
    [
        new("01-tokenization"), // in full
        new("02-attention"),    // in full
        new("03-pretraining")
        {
            Parameters = new Dictionary<string, string>
            {
                ["steps"] = "60",
                ["shakespeareSteps"] = "10",
            },
            OnlyAtFullLength =
            [
                "validation loss above the floor",
                "correlation of the model's surprise with the world's",
            ],
            KeepsModels = true,
        },
        new("04-fine-tuning")
        {
            Parameters = new Dictionary<string, string> { ["labelCounts"] = "[10, 50]" },
            OnlyAtFullLength =
            [
                "the writer's own opinion is right",
                "pretrained and frozen, 50 labels",
                "lead of the pretrained with 50 labels over 200 from scratch",
                "bag of words with 2,000 labels",
            ],
            KeepsModels = true,
            After = "03-pretraining",
        },
        new("05-generation")
        {
            Parameters = new Dictionary<string, string> { ["storiesPerSetting"] = "6" },
            OnlyAtFullLength =
            [
                "Stories that make sense at temperature 1",
                "Stories that make sense at temperature 0.7",
                "Sentences right at temperature 1",
                "Stories that make sense at temperature 1.5",
                "Entropy at temperature 1 (the Village: 24.97)",
            ],
            KeepsModels = true,
            After = "03-pretraining",
        },
    ];

    public static IEnumerable<TheoryDataRow<string>> Notebooks =>
        ShortForms.Select(form => new TheoryDataRow<string>(form.Notebook));

    [Fact]
    public void Every_notebook_of_the_course_is_in_the_table() => Assert.Equal(
        Directory.GetFiles(ShortCourse.Folder, "*.ipynb")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(),
        ShortForms.Select(form => form.Notebook).Order());

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_and_its_results_are_as_it_states(string notebook)
    {
        var form = ShortForms.Single(form => form.Notebook == notebook);

        var run = await course.RunAsync(form);

        output.WriteLine($"{notebook}: {Duration.Say(run.Duration)}, {Shortened(form)}");
        foreach (var expectation in run.Expectations)
            output.WriteLine($"{(expectation.Met ? "met" : "MISSED")}: {Say(expectation)}"
                + (form.OnlyAtFullLength.Contains(expectation.Name) ? " (not enforced)" : ""));
        Assert.True(run.Failure is null, run.Failure?.ToString());
        Assert.NotEmpty(run.Expectations);
        Assert.Subset(
            run.Expectations.Select(expectation => expectation.Name).ToHashSet(),
            form.OnlyAtFullLength.ToHashSet()); // the table names what is there
        Assert.Empty(run.Expectations
            .Where(e => !e.Met && !form.OnlyAtFullLength.Contains(e.Name)).Select(Say));
    }

    private static string Shortened(ShortForm form) => form.Parameters.Count == 0 ? "in full"
        : string.Join(", ", form.Parameters.Select(value => $"{value.Key} = {value.Value}"));

    private static string Say(StatedExpectation e) =>
        $"{e.Name}: {Quantity.Range(e.Least, e.Most)} → {Quantity.Say(e.Measured)} {e.Unit}";
}
