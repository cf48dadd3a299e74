namespace Tutor.Notebooks;

/// <summary>One run of a cell whose outputs become part of a document.</summary>
/// <param name="Id">The cell's name in the document; null if nobody says.</param>
/// <param name="Deleted">Names of cells that have left the document.</param>
internal sealed record DocumentCell(string? Id, IReadOnlyList<string> Deleted);
