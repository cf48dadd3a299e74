namespace Tutor;

/// <summary>A number for each pair of things: the stronger the colour, the more.</summary>
public static class HeatMap
{
    /// <summary>
    /// Draws <paramref name="values"/>, one row for each of <paramref name="rowNames"/> and one
    /// column for each of <paramref name="columnNames"/>, on a scale from 0 to
    /// <paramref name="most"/>; the axes say what the names are.
    /// </summary>
    /// <exception cref="ArgumentException">The values do not fit the names.</exception>
    public static Figure Draw(
        string title, Axis rows, IReadOnlyList<string> rowNames, Axis columns,
        IReadOnlyList<string> columnNames, double[][] values, string unit, double most)
    {
        if (rowNames.Count == 0 || columnNames.Count == 0 || values.Length != rowNames.Count
            || values.Any(row => row.Length != columnNames.Count))
            throw new ArgumentException(
                $"{rowNames.Count} row names and {columnNames.Count} column names need as many "
                + $"values, got {values.Length} rows of {string.Join(", ", values
                    .Select(row => row.Length).Distinct())}.");

        var map = new
        {
            type = "heatmap",
            z = values,
            zmin = 0,
            zmax = most,
            colorscale = new object[]
            {
                new object[] { 0, Palette.Faint(Palette.Model, 0.08) },
                new object[] { 1, Palette.Faint(Palette.Model, 1) },
            },
            colorbar = new { title = new { text = unit }, thickness = 14 },
            customdata = rowNames.Select(row => columnNames.Select(column =>
                PlotLayout.Escape($"{row}, {column}"))),
            hovertemplate = "%{customdata}: %{z:.3g}<extra></extra>",
            xgap = 2,
            ygap = 2,
        };
        var layout = PlotLayout.Create(
            title, Names(columns, columnNames, isDown: false), Names(rows, rowNames, isDown: true),
            rightMargin: 20);
        var all = values.SelectMany(row => row).ToArray();
        return new Figure([map], layout, height: 420,
            $"[chart] {title}: {rowNames.Count} rows, {columnNames.Count} columns, "
            + FormattableString.Invariant($"from {all.Min():G3} to {all.Max():G3} {unit}."));
    }

    private static object Names(Axis axis, IReadOnlyList<string> names, bool isDown) => new
    {
        title = new { text = axis.Title, standoff = 8 },
        tickvals = Enumerable.Range(0, names.Count),
        ticktext = names.Select(PlotLayout.Escape),
        autorange = isDown ? "reversed" : (object)true, // the first row on top, as on a page
        showgrid = false,
        zeroline = false,
        automargin = true,
    };
}
