namespace Tutor.Notebooks;

/// <summary>What a cell asks for, one step after the other.</summary>
/// <param name="Steps">In the order they are to be done.</param>
/// <param name="IsTimed">Whether to say how long all of them took.</param>
internal sealed record CellPlan(IReadOnlyList<CellStep> Steps, bool IsTimed);

/// <summary>One thing a cell asks for.</summary>
/// <param name="Line">The line that asks for it, from 1.</param>
internal abstract record CellStep(int Line);

/// <summary>C# to compile and run. Lines that are not part of it are empty.</summary>
internal sealed record CodeStep(string Code, int Line) : CellStep(Line);

/// <summary>Text to show as Markdown.</summary>
internal sealed record MarkdownStep(string Text, int Line) : CellStep(Line);

/// <summary>Feeds to look in, and packages to fetch from them all at once.</summary>
internal sealed record PackageStep(
    IReadOnlyList<string> Sources, IReadOnlyList<PackageRequest> Requests, int Line)
    : CellStep(Line);

/// <summary>A file whose C# is to run here.</summary>
internal sealed record ImportStep(string Path, int Line) : CellStep(Line);

/// <summary>What runs this notebook is to be shown.</summary>
internal sealed record AboutStep(int Line) : CellStep(Line);

/// <summary>The list of directives is to be shown.</summary>
internal sealed record ListStep(int Line) : CellStep(Line);
