using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>The first page of a course: each notebook, the question it asks, how it went.</summary>
internal static class CourseIndex
{
    public static string Render(
        string title, IReadOnlyList<NotebookRun> runs, Func<NotebookRun, string> pageName)
    {
        var cards = runs.Select((run, i) => Card(run, i + 1, pageName(run)));
        var content = $"""
            <h1>{Escape(title)}</h1>
            <p class="lead">{Summary(runs)}</p>
            {string.Concat(cards)}
            """;
        return new PageFrame { Title = title }.Wrap(content, []);
    }

    private static string Summary(IReadOnlyList<NotebookRun> runs)
    {
        var time = runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Duration);
        var expectations = runs.SelectMany(run => run.Expectations).ToList();
        var notebooks = runs.Count == 1 ? "1 notebook" : $"{runs.Count} notebooks";
        return $"{notebooks}, run in {Duration.Say(time)}. "
            + $"{expectations.Count(e => e.Met)} of {expectations.Count} stated results "
            + "came out as expected.";
    }

    private static string Card(NotebookRun run, int number, string page)
    {
        var stopped = run.Failure is not { } failure ? "" :
            $"<p class=\"question\">Stopped at cell {failure.CellNumber}: "
            + $"{Escape(failure.Message)}</p>";
        return $"""
            <article class="notebook">
            <span class="index" aria-hidden="true">{number}</span>
            <h2><a href="{Escape(page)}">{Escape(run.Title)}</a></h2>
            {VerdictHtml.Badge(run)}
            <p class="question">{Escape(Question(run.Executed, run.Title))}</p>
            <p class="facts">{VerdictHtml.Time(run)}</p>
            {stopped}{Results(run.Expectations)}
            </article>
            """;
    }

    /// <summary>What was stated and measured: folded away, unless something was missed.</summary>
    private static string Results(IReadOnlyList<StatedExpectation> expectations) =>
        expectations.Count == 0 ? "" : $"""
            <details{(expectations.All(e => e.Met) ? "" : " open")}>
            <summary>{expectations.Count} stated {(expectations.Count == 1 ? "result" : "results")},
            {expectations.Count(e => e.Met)} as expected</summary>
            <ul>{string.Concat(expectations.Select(ExpectationHtml.RenderLine))}</ul>
            </details>
            """;

    /// <summary>The first sentence of the first text cell that asks something.</summary>
    private static string Question(Notebook notebook, string title)
    {
        var text = notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Markdown)?.Source;
        var end = text?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (end < 0)
            return "";
        var start = text!.LastIndexOfAny(['\n', '.', '!'], end) + 1;
        var question = text[start..(end + 1)].Trim('#', '>', '*', '_', ' ');
        return question == title ? "" : question;
    }
}
