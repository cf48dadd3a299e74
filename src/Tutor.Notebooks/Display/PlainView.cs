using System.Text;

namespace Tutor.Notebooks;

/// <summary>Draws a view as text, columns aligned by spaces.</summary>
internal static class PlainView
{
    public static string Render(View view) => view switch
    {
        TableView table => Render(table),
        TextView text => text.Text,
        _ => throw new ArgumentException($"{view.GetType().Name} cannot be drawn."),
    };

    private static string Render(TableView table)
    {
        TableCell[][] heading = table.Columns.Count == 0
            ? [] : [[.. table.Columns.Select((name, i) => new TableCell(name, IsNumber(i)))]];
        var lines = heading.Concat(table.Rows).ToList();
        var widths = Enumerable.Range(0, lines.Count == 0 ? 0 : lines[0].Length)
            .Select(column => lines.Max(line => line[column].Text.Length)).ToArray();

        var text = new StringBuilder();
        if (table.Title != "")
            text.Append(table.Title).Append('\n');
        foreach (var line in lines)
            text.Append(string.Join("  ", line.Select((cell, column) => Pad(cell, widths[column])))
                .TrimEnd()).Append('\n');
        return text.Append(table.Note).ToString().TrimEnd('\n');

        bool IsNumber(int column) => table.Rows[0][column].IsNumber;
    }

    private static string Pad(TableCell cell, int width)
    {
        var line = cell.Text.ReplaceLineEndings(" ");
        return cell.IsNumber ? line.PadLeft(width) : line.PadRight(width);
    }
}
