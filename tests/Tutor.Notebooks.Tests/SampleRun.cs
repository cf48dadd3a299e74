namespace Tutor.Notebooks.Tests;

/// <summary>A finished run made by hand, for tests of its pages.</summary>
internal static class SampleRun
{
    public static NotebookRun Of(string path, params Cell[] cells) => new()
    {
        Path = path,
        Executed = new Notebook { Cells = cells },
        CellTimes = [.. cells.Where(cell => cell.ExecutionCount is not null)
            .Select(_ => TimeSpan.FromSeconds(1.5))],
        Duration = TimeSpan.FromSeconds(38),
    };

    public static Cell Text(string source) =>
        new() { Id = NewId(), Kind = CellKind.Markdown, Source = source };

    public static Cell Code(string source, params Output[] outputs) => new()
    {
        Id = NewId(),
        Kind = CellKind.Code,
        Source = source,
        Outputs = outputs,
        ExecutionCount = 1,
    };

    public static DisplayOutput Shown(string mimeType, string content) =>
        new(new Dictionary<string, string> { [mimeType] = content, ["text/plain"] = "fallback" });

    private static string NewId() => Guid.NewGuid().ToString("N");
}
