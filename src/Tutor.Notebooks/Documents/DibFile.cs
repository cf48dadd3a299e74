using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// Reads <c>.dib</c> files, the plain text form of .NET Interactive's notebooks: a line such as
/// <c>#!csharp</c> or <c>#!markdown</c> begins a cell.
/// </summary>
public static class DibFile
{
    /// <summary>Reads a <c>.dib</c> file; its cells keep their languages.</summary>
    /// <exception cref="NotebookException">It cannot be read; the message says why.</exception>
    public static Notebook Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path} cannot be read: {error.Message}", error);
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                $"{path} has a #!meta cell that is not JSON: {error.Message}", error);
        }
    }

    private static Notebook Parse(string text)
    {
        var language = ""; // of the cells before the first marker: the notebook's own
        var lines = new List<string>();
        var cells = new List<(string Language, string Source)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            if (LanguageOf(line) is { } next)
            {
                EndCell();
                language = next;
            }
            else
                lines.Add(line);
        EndCell();

        var meta = cells.FirstOrDefault(cell => cell.Language == "meta").Source;
        var own = JsonNode.Parse(meta ?? "{}") is JsonObject json
            ? json.Text("kernelInfo", "defaultKernelName") ?? "csharp" : "csharp";
        return new Notebook
        {
            Cells = [.. cells.Where(cell => cell.Language != "meta").Select((cell, index) =>
                ToCell(cell.Language == "" ? own : cell.Language, cell.Source, index + 1))],
            Metadata = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["language"] = "C#", ["name"] = ".net-csharp" },
            },
        };

        void EndCell()
        {
            var source = string.Join('\n', lines).Trim('\n');
            if (source.Trim() != "")
                cells.Add((language, source));
            lines.Clear();
        }
    }

    /// <summary>The language that a line begins a cell of; null if it begins none.</summary>
    private static string? LanguageOf(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var name = line[2..].Trim().ToLowerInvariant();
        return name == "meta" || KnownDirectives.IsLanguage(name) ? name : null;
    }

    private static Cell ToCell(string language, string source, int number)
    {
        var id = $"cell-{number}";
        if (KnownDirectives.IsMarkdown(language))
            return new Cell { Id = id, Kind = CellKind.Markdown, Source = source };

        var kernel = new JsonObject { ["kernelName"] = language };
        return new Cell
        {
            Id = id,
            Kind = CellKind.Code,
            Source = source,
            Metadata = new JsonObject { ["polyglot_notebook"] = kernel },
        };
    }
}
