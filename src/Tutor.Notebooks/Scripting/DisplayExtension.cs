namespace Tutor.Notebooks;

/// <summary>Lets every object be shown in the middle of a cell: <c>x.Display();</c></summary>
public static class DisplayExtension
{
    /// <summary>Shows an object below the cell; what it gives back can change it later.</summary>
    public static DisplayedValue Display(this object? value) => NotebookFunctions.display(value);

    /// <summary>Shows text as content of the given mime type, e.g. <c>text/html</c>.</summary>
    public static DisplayedValue DisplayAs(this object? value, string mimeType) =>
        NotebookFunctions.display(value, mimeType);
}
