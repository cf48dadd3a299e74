using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>A notebook: cells in reading order, and what is said about all of them.</summary>
/// <remarks>The Jupyter notebook format, nbformat.readthedocs.io, version 4.5.</remarks>
public sealed record Notebook
{
    /// <summary>Text and code from top to bottom.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>Kernel, language and whatever else a front end noted; kept as it is.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The language of the code cells, as the kernel calls it; else empty.</summary>
    public string Language =>
        Metadata.Text("kernelspec", "language") ?? Metadata.Text("language_info", "name") ?? "";

    /// <summary>The first heading of the text, without its number signs; empty if none.</summary>
    public string Title => Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith('#'))?
        .Trim('#', ' ', '\r') ?? "";
}
