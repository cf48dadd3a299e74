namespace Tutor;

/// <summary>
/// A name beside the end of what it names, at <c>Y</c>; without an <c>X</c> at the right edge.
/// </summary>
internal sealed record EndLabel(string Name, string Color, double? X, double Y);

/// <summary>Names at the ends of lines, where a reader looks, instead of a legend.</summary>
internal static class EndLabels
{
    private const double LineHeight = 0.065; // of the chart's height

    /// <summary>Draws the levels and puts all labels on the chart, none over another.</summary>
    public static void Place(
        Dictionary<string, object> layout, IReadOnlyList<Level> levels,
        IEnumerable<EndLabel> others, Axis x, Axis y, (double Least, double Most) yRange)
    {
        EndLabel[] labels = [.. others, .. levels.Select(
            level => new EndLabel(level.Name, level.Color, null, level.Value))];
        var places = Spread(
            [.. labels.Select(label =>
                (PlotLayout.Scale(y, label.Y) - yRange.Least) / (yRange.Most - yRange.Least))],
            gap: LineHeight);

        layout["shapes"] = levels.Select(LevelLine).ToArray();
        layout["annotations"] = labels
            .Select((label, i) => Annotation(label, places[i], x)).ToArray();
    }

    /// <summary>Room on the right for the names, in pixels.</summary>
    public static int RoomFor(IEnumerable<string> names) =>
        24 + names.Select(name => 20 + 8 * name.Length).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Moves places from 0 to 1 apart: at least <paramref name="gap"/> between neighbours, in the
    /// same order, each group centred on where it belongs, all between 0 and 1 while there is room.
    /// </summary>
    public static double[] Spread(IReadOnlyList<double> places, double gap)
    {
        var order = Enumerable.Range(0, places.Count).OrderBy(i => places[i]).ToArray();
        var highest = Math.Max(0, 1 - (places.Count - 1) * gap); // leaves those above their room
        var groups = new List<(double Sum, int Count)>();        // of places less the gaps below
        foreach (var (rank, i) in order.Index())
        {
            groups.Add((Math.Clamp(places[i] - rank * gap, 0, highest), 1));
            while (groups.Count > 1
                && groups[^1].Sum / groups[^1].Count < groups[^2].Sum / groups[^2].Count)
            {
                groups[^2] = (groups[^2].Sum + groups[^1].Sum, groups[^2].Count + groups[^1].Count);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        var spread = new double[places.Count];
        var next = 0;
        foreach (var (sum, count) in groups)
            for (var i = 0; i < count; i++, next++)
                spread[order[next]] = sum / count + next * gap;
        return spread;
    }

    private static object LevelLine(Level level) => new
    {
        type = "line",
        xref = "paper",
        x0 = 0,
        x1 = 1,
        y0 = level.Value,
        y1 = level.Value,
        line = new { color = level.Color, width = 2, dash = "dash" },
    };

    private static object Annotation(EndLabel label, double place, Axis x) => new
    {
        text = $"<span style=\"color:{label.Color}\">■</span> {PlotLayout.Escape(label.Name)}",
        xref = label.X is null ? "paper" : "x",
        x = label.X is { } end ? PlotLayout.Scale(x, end) : 1,
        xanchor = "left",
        xshift = 6,
        yref = "paper",
        y = place,
        yanchor = "middle",
        showarrow = false,
    };
}
