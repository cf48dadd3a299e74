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
            EndLabels.RoomFor(levels.Select(level => level.Name)));
        EndLabels.Place(layout, levels, [], x, y, yRange);

        return new Figure(
            [Points(points, path)], layout, height: 400, $"[chart] {title}: {Describe(points)}.");
    }

    private static string Describe(IReadOnlyList<LabeledPoint> points)
    {
        var named = points.Where(point => point.Name.Length > 0).Select(point =>
            FormattableString.Invariant($"{point.Name} at ({point.X:G3}, {point.Y:G3})"));
        return string.Join(", ", named.Prepend($"{points.Count} points"));
    }

    /// <summary>Above the path on the side on which it falls away.</summary>
    private static string BesidePath(IReadOnlyList<LabeledPoint> points, int i)
    {
        var (from, to) = (points[Math.Max(0, i - 1)], points[Math.Min(points.Count - 1, i + 1)]);
        var rise = (to.X - from.X) * (to.Y - from.Y);
        return rise switch
        {
            < 0 => "top right",
            > 0 => "top left",
            _ => "top center",
        };
    }

    private static object Points(IReadOnlyList<LabeledPoint> points, bool path) => new
    {
        type = "scatter",
        x = points.Select(point => point.X),
        y = points.Select(point => point.Y),
        text = points.Select(point => PlotLayout.Escape(point.Name)),
        mode = path ? "lines+markers+text" : "markers+text",
        textposition = points.Select(
            (point, i) => path ? BesidePath(points, i) : point.NameAt),
        cliponaxis = false,
        marker = new
        {
            color = points.Select(point => point.Color),
            size = points.Count > 200 ? 5 : 10, // a cloud is seen by where it is thick
            opacity = points.Count > 200 ? 0.35 : 1,
        },
        line = new { color = "rgba(128, 128, 128, 0.6)", width = 1.5 },
    };
}
