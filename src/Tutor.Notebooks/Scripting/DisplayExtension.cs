namespace Tutor.Notebooks;

/// <summary>Lets every object be shown in the middle of a cell: <c>x.Display();</c></summary>
public static class DisplayExtension
{
    /// <summary>Shows an object below the cell.</summary>
    public static void Display(this object? value) => NotebookFunctions.display(value);
}
