using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>The summary at the end: what each notebook stated, and what came of it.</summary>
internal static class CourseReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // NaN
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void WriteTable(IReadOnlyList<NotebookRun> runs, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.AddColumn("Notebook");
        table.AddColumn(new TableColumn("Cells").RightAligned());
        table.AddColumn(new TableColumn("Time, stated → measured").RightAligned());
        table.AddColumn("Result, stated → measured");
        table.AddColumn("Verdict");
        foreach (var run in runs)
            table.AddRow(
                Markup.Escape(Path.GetFileNameWithoutExtension(run.Path)),
                $"{run.Executed.Cells.Count(cell => cell.Kind == CellKind.Code)}",
                Stated(run) + Duration.Say(run.Duration),
                Markup.Escape(string.Join('\n', Results(run))),
                Coloured(Verdict.Of(run)));
        console.Write(table);
        foreach (var run in runs.Where(run => run.Failure is not null))
            console.MarkupLineInterpolated($"[red]{Verdict.Say(run)}[/]");
    }

    public static void WriteJson(IReadOnlyList<NotebookRun> runs, TextWriter output)
    {
        var report = new
        {
            Passed = runs.All(run => run.Succeeded),
            Seconds = runs.Sum(run => run.Duration.TotalSeconds),
            Notebooks = runs.Select(run => new
            {
                run.Path,
                run.Title,
                Verdict = Verdict.Of(run),
                Cells = run.Executed.Cells.Count(cell => cell.Kind == CellKind.Code),
                Seconds = run.Duration.TotalSeconds,
                StatedSeconds = run.StatedTime?.TotalSeconds,
                run.Failure,
                run.Expectations,
            }),
        };
        output.WriteLine(JsonSerializer.Serialize(report, Indented));
    }

    private static IEnumerable<string> Results(NotebookRun run) => run.Expectations.Select(
        e => $"{(e.Met ? "✓" : "✗")} {e.Name}: {Quantity.Range(e.Least, e.Most)} "
            + $"→ {Quantity.Say(e.Measured)} {e.Unit}".TrimEnd());

    private static string Stated(NotebookRun run) =>
        run.StatedTime is { } time ? $"{Duration.Say(time)} → " : "";

    private static string Coloured(string verdict) =>
        verdict == "passed" ? "[green]passed[/]" : $"[red]{verdict}[/]";
}
