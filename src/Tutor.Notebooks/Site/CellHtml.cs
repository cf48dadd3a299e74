namespace Tutor.Notebooks;

/// <summary>Shows one cell: text as text, code with what it showed attached to it.</summary>
internal static class CellHtml
{
    public static string RenderText(Cell cell, Prose prose)
    {
        var attachments = cell.Attachments?.ToDictionary(
            image => image.Key,
            image => image.Value!.AsObject().Select(form => $"data:{form.Key};base64,{form.Value}")
                .First());
        return $"<div class=\"prose\">{prose.ToHtml(cell.Source, attachments)}</div>";
    }

    /// <param name="cell">A code cell.</param>
    /// <param name="number">Its number, as the runner counts.</param>
    /// <param name="time">How long it ran; null if it did not run.</param>
    /// <param name="prose">Sets the Markdown that it showed.</param>
    public static string RenderCode(Cell cell, int number, TimeSpan? time, Prose prose)
    {
        var failed = cell.Outputs.OfType<ErrorOutput>().Any();
        var state = failed ? " failed" : cell.ExecutionCount is null ? " not-run" : "";
        var took = cell.ExecutionCount is null && !failed ? "did not run"
            : time is { } span ? Duration.Say(span) : "";
        var outputs = cell.Outputs.Count == 0 ? ""
            : "<div class=\"outputs\">"
                + string.Concat(cell.Outputs.Select(output => OutputHtml.Render(output, prose)))
                + "</div>";
        return $"""
            <section class="cell{state}" id="cell-{number}">
            <header><a href="#cell-{number}">{Label(cell, number)}</a><span>{took}</span></header>
            <pre class="source"><code>{CodeColouring.ToHtml(cell.Source.TrimEnd())}</code></pre>
            {outputs}
            </section>
            """;
    }

    private static string Label(Cell cell, int number) =>
        cell.Tags.Contains("injected-parameters") ? $"cell {number} · set for this run"
        : cell.Tags.Contains("parameters") ? $"cell {number} · parameters"
        : $"cell {number}";
}
