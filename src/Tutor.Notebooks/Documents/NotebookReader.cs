namespace Tutor.Notebooks;

/// <summary>Reads a C# notebook in whichever of its two forms it is.</summary>
public static class NotebookReader
{
    /// <summary>Reads an <c>.ipynb</c> or a <c>.dib</c> file.</summary>
    /// <exception cref="NotebookException">
    /// The file is missing or not a C# notebook; the message names it and what was found.
    /// </exception>
    public static Notebook Load(string path) =>
        Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase)
            ? DibFile.Load(path) : NotebookFile.Load(path);
}
