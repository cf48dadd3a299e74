using System.Text;

namespace Tutor.Notebooks;

/// <summary>
/// A notebook as it is handed on: without outputs, without traces of one run, in the very bytes
/// that Jupyter would write, so that a difference between two versions is one that somebody made.
/// </summary>
public static class CleanNotebook
{
    /// <summary>The notebook without what running it left behind.</summary>
    public static Notebook Of(Notebook notebook)
    {
        var ids = new HashSet<string>();
        return notebook with
        {
            Metadata = RunMetadata.Without(notebook.Metadata, RunMetadata.OfNotebook),
            Cells = [.. notebook.Cells.Select(cell => cell with
            {
                Id = CellId.Unique(cell.Id, ids),
                Outputs = [],
                ExecutionCount = null,
                Metadata = RunMetadata.Without(cell.Metadata, RunMetadata.OfCell),
            })],
        };
    }

    /// <summary>Cleans a file; one that is clean is not touched.</summary>
    /// <returns>Whether there was anything to clean.</returns>
    /// <exception cref="NotebookException">It is no C# notebook.</exception>
    public static bool Write(string path)
    {
        var clean = NotebookFile.NormalForm(Of(NotebookFile.Load(path)));
        if (FirstDifference(path, clean) is null)
            return false;
        WholeFile.Write(path, clean);
        return true;
    }

    /// <summary>What is not clean about a file, cells counted from 1; empty if nothing.</summary>
    /// <exception cref="NotebookException">It is no C# notebook.</exception>
    public static IReadOnlyList<string> Faults(string path)
    {
        var notebook = NotebookFile.Load(path);
        var faults = new List<string>(
            RunMetadata.In(notebook.Metadata, RunMetadata.OfNotebook).Select(name =>
                $"the notebook keeps {name}"));
        var ids = new HashSet<string>();
        foreach (var (number, cell) in notebook.Cells.Index().Select(c => (c.Index + 1, c.Item)))
        {
            if (cell.Outputs.Count > 0)
                faults.Add($"cell {number} has outputs");
            if (cell.ExecutionCount is not null)
                faults.Add($"cell {number} has an execution count");
            faults.AddRange(RunMetadata.In(cell.Metadata, RunMetadata.OfCell).Select(name =>
                $"cell {number} keeps {name}"));
            if (CellId.Unique(cell.Id, ids) != cell.Id)
                faults.Add($"cell {number} has the id '{cell.Id}', which cannot stand");
        }
        if (FirstDifference(path, NotebookFile.NormalForm(notebook)) is { } line)
            faults.Add($"line {line} is not as Jupyter writes it");
        return faults;
    }

    /// <summary>The first line of the file that differs from a text; null if none does.</summary>
    private static int? FirstDifference(string path, string text)
    {
        var (found, expected) = (File.ReadAllBytes(path), Encoding.UTF8.GetBytes(text));
        var same = found.AsSpan().CommonPrefixLength(expected);
        return same == found.Length && same == expected.Length
            ? null : found.AsSpan(0, same).Count((byte)'\n') + 1;
    }
}
