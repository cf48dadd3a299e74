namespace Tutor.Notebooks;

/// <summary>An object made ready to be drawn: nothing left to be asked of it.</summary>
internal abstract record View;

/// <summary>An object drawn as text.</summary>
internal sealed record TextView(string Text) : View;

/// <summary>An object drawn as rows and columns.</summary>
/// <param name="Title">What the table shows; may be empty.</param>
/// <param name="Columns">Headings; empty for a table without a heading line.</param>
/// <param name="Rows">Each as long as <paramref name="Columns"/>, if that has any.</param>
/// <param name="Note">What was left out; may be empty.</param>
internal sealed record TableView(
    string Title, IReadOnlyList<string> Columns, IReadOnlyList<TableCell[]> Rows, string Note)
    : View;

/// <summary>One cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsNumber">Whether it lines up on the right.</param>
/// <param name="Html">The same as HTML, where it is more than the text; else null.</param>
internal sealed record TableCell(string Text, bool IsNumber = false, string? Html = null);
