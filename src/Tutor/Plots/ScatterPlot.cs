namespace Tutor;

/// <summary>Things as points in the plane, each with its name beside it.</summary>
public static class ScatterPlot
{
    /// <summary>Draws points; with <paramref name="path"/>, joined in the order given.</summary>
    public static Figure Draw(
        string title, Axis x, Axis y, IReadOnlyList<LabeledPoint> points, bool path = false,
        IReadOnlyList<Level>? levels = null)
    {
        levels ??= [];
        var xRange = PlotLayout.Range(x, points.Select(point => point.X), room: 0.08);
        var yRange = PlotLayout.Range(y, points.Select(point => point.Y)
            .Concat(levels.Select(level => level.Value)), room: 0.12);

        var layout = PlotLayout.Create(
            title, PlotLayout.Axis(x, xRange), PlotLayout.Axis(y, yRange),
            PlotLayout.RoomFor(levels.Select(level => level.Name)));
        layout["shapes"] = levels.Select(LinePlot.LevelLine).ToArray();
        layout["annotations"] = LinePlot.Labels(
            [.. levels.Select(level => (level.Name, double.NaN, level.Value))], x, y, yRange);

        var names = string.Join(", ", points.Select(point =>
            FormattableString.Invariant($"{point.Name} at ({point.X:G3}, {point.Y:G3})")));
        return new Figure([Points(points, path)], layout, height: 400, $"[chart] {title}: {names}.");
    }

    private static object Points(IReadOnlyList<LabeledPoint> points, bool path) => new
    {
        type = "scatter",
        x = points.Select(point => point.X),
        y = points.Select(point => point.Y),
        text = points.Select(point => PlotLayout.Escape(point.Name)),
        mode = path ? "lines+markers+text" : "markers+text",
        textposition = "top center",
        cliponaxis = false,
        marker = new { color = points.Select(point => point.Color), size = 10 },
        line = new { color = "rgba(128, 128, 128, 0.6)", width = 1.5 },
    };
}
