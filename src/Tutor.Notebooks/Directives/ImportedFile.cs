namespace Tutor.Notebooks;

/// <summary>A piece of a file that a cell imports: a script, or a cell of a notebook.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Code">Its text.</param>
/// <param name="WhyNotRun">Why it cannot be run; null for C#.</param>
internal sealed record ImportedPiece(CodeOrigin Origin, string Code, string? WhyNotRun = null);

/// <summary>Reads the code in files that a cell imports.</summary>
internal static class ImportedFile
{
    /// <exception cref="DirectiveException">It cannot be read, or imports itself.</exception>
    public static IReadOnlyList<ImportedPiece> Read(ImportStep step, CodeOrigin importer)
    {
        var file = Path.GetFullPath(step.Path, importer.Folder);
        if (!File.Exists(file))
            throw new DirectiveException(step.Line, $"There is no file {file} to import.");
        if (importer.Files.Contains(file))
            throw new DirectiveException(step.Line,
                $"{Path.GetFileName(file)} imports itself: "
                + string.Join(" → ", importer.Files.Append(file).Select(Path.GetFileName)));

        var origin = new CodeOrigin(file, Path.GetDirectoryName(file)!)
        {
            Files = [.. importer.Files, file],
        };
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".cs" or ".csx" => [new(origin, File.ReadAllText(file))],
            ".ipynb" or ".dib" => Cells(step, origin),
            _ => throw new DirectiveException(step.Line,
                $"{file} cannot be imported: it should be a .cs, .csx, .ipynb or .dib file."),
        };
    }

    private static List<ImportedPiece> Cells(ImportStep step, CodeOrigin file)
    {
        try
        {
            return [.. NotebookReader.Load(file.Name).Cells
                .Where(cell => cell.Kind == CellKind.Code)
                .Select((cell, index) => new ImportedPiece(
                    file with { Name = CellName.In(file.Name, index + 1) },
                    cell.Source, cell.WhyNotRun))];
        }
        catch (NotebookException error)
        {
            throw new DirectiveException(step.Line, error.Message, error);
        }
    }
}
