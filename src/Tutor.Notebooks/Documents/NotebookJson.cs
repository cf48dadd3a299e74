using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>A notebook and its cells as the JSON of nbformat 4.5, in both directions.</summary>
internal static class NotebookJson
{
    public static Notebook Read(JsonObject json)
    {
        if (json["nbformat"] is not { } format)
            throw new FormatException("is JSON but not a notebook: it has no nbformat.");
        if (format.ToString() != "4")
            throw new FormatException(
                $"has nbformat {format}; this engine reads nbformat 4. "
                + "Open it in Jupyter or VS Code once and save it.");
        if (json["cells"] is not JsonArray cells)
            throw new FormatException("is JSON but not a notebook: it has no list of cells.");

        return new Notebook
        {
            Cells = [.. cells.Select((cell, index) => ReadCell(cell, number: index + 1))],
            Metadata = json.Copy("metadata"),
        };
    }

    public static JsonObject Write(Notebook notebook) => new()
    {
        ["cells"] = new JsonArray([.. notebook.Cells.Select(WriteCell)]),
        ["metadata"] = notebook.Metadata.DeepClone(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    };

    private static Cell ReadCell(JsonNode? node, int number)
    {
        if (node is not JsonObject json)
            throw new FormatException($"is not a valid notebook: cell {number} is no object.");

        return new Cell
        {
            Id = json.Text("id") ?? $"cell-{number}", // ids came with nbformat 4.5
            Kind = json.Text("cell_type") switch
            {
                "markdown" => CellKind.Markdown,
                "code" => CellKind.Code,
                "raw" => CellKind.Raw,
                var other => throw new FormatException(
                    $"is not a valid notebook: cell {number} has type '{other}', "
                    + "not markdown, code or raw."),
            },
            Source = json.Lines("source"),
            Metadata = json.Copy("metadata"),
            Attachments = json["attachments"]?.DeepClone() as JsonObject,
            ExecutionCount = json.Number("execution_count"),
            Outputs = [.. (json["outputs"] as JsonArray ?? [])
                .Select(output => OutputJson.Read(output as JsonObject ?? [], number))],
        };
    }

    private static JsonObject WriteCell(Cell cell)
    {
        var json = new JsonObject
        {
            ["cell_type"] = cell.Kind.ToString().ToLowerInvariant(),
            ["id"] = cell.Id,
            ["metadata"] = cell.Metadata.DeepClone(),
            ["source"] = JupyterJson.Lines(cell.Source),
        };
        if (cell.Attachments is not null)
            json["attachments"] = cell.Attachments.DeepClone();
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(OutputJson.Write)]);
        }
        return json;
    }
}
