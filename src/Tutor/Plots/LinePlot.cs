namespace Tutor;

/// <summary>Curves over a common axis, with values to compare them with.</summary>
public static class LinePlot
{
    private const int Height = 380;

    /// <summary>Draws curves, each labelled at its end, and levels, labelled at the right.</summary>
    /// <exception cref="ArgumentException">A curve has no points, or x and y differ in number.</exception>
    public static Figure Draw(
        string title, Axis x, Axis y, IReadOnlyList<Curve> curves,
        IReadOnlyList<Level>? levels = null)
    {
        foreach (var curve in curves)
            if (curve.X.Count == 0 || curve.X.Count != curve.Y.Count)
                throw new ArgumentException(
                    $"The curve '{curve.Name}' has {curve.X.Count} x for {curve.Y.Count} y values.");

        levels ??= [];
        var xRange = PlotLayout.Range(x, curves.SelectMany(curve => curve.X), room: 0.01);
        var yRange = PlotLayout.Range(
            y, curves.SelectMany(Heights).Concat(levels.Select(level => level.Value)), room: 0.05);

        var labels = curves.Select(curve => (curve.Name, X: curve.X[^1], Y: curve.Y[^1]))
            .Concat(levels.Select(level => (level.Name, X: double.NaN, Y: level.Value)))
            .ToArray();
        var layout = PlotLayout.Create(
            title, PlotLayout.Axis(x, xRange), PlotLayout.Axis(y, yRange),
            PlotLayout.RoomFor(labels.Select(label => label.Name)));
        layout["shapes"] = levels.Select(level => LevelLine(level)).ToArray();
        layout["annotations"] = Labels(labels, x, y, yRange);

        return new Figure(
            [.. curves.SelectMany(Band), .. curves.Select(Line)], layout, Height,
            Describe(title, curves, levels));
    }

    private static IEnumerable<double> Heights(Curve curve) =>
        curve.Y.Concat(curve.Low ?? []).Concat(curve.High ?? []);

    private static object Line(Curve curve) => new
    {
        type = "scatter",
        name = curve.Name,
        x = curve.X,
        y = curve.Y,
        mode = curve.Dots ? "lines+markers" : "lines",
        line = new { color = curve.Color, width = 2.5, dash = curve.Dash },
        marker = new { color = curve.Color, size = 8 },
    };

    /// <summary>The area between the lower and the upper edge, in the curve's colour.</summary>
    private static IEnumerable<object> Band(Curve curve)
    {
        if (curve.Low is null || curve.High is null)
            yield break;
        yield return new
        {
            type = "scatter",
            x = curve.X.Concat(curve.X.Reverse()),
            y = curve.High.Concat(curve.Low.Reverse()),
            mode = "lines",
            line = new { width = 0 },
            fill = "toself",
            fillcolor = Palette.Faint(curve.Color, 0.25),
            hoverinfo = "skip",
        };
    }

    internal static object LevelLine(Level level) => new
    {
        type = "line",
        xref = "paper",
        x0 = 0,
        x1 = 1,
        y0 = level.Value,
        y1 = level.Value,
        line = new { color = level.Color, width = 2, dash = "dash" },
    };

    /// <summary>Names beside the ends of what they name; a level (x is NaN) ends at the edge.</summary>
    internal static object[] Labels(
        (string Name, double X, double Y)[] labels, Axis x, Axis y, (double Least, double Most) range)
    {
        var places = PlotLayout.Spread(
            [.. labels.Select(label => PlotLayout.Scale(y, label.Y))],
            gap: 0.065 * (range.Most - range.Least));
        return [.. labels.Select((label, i) => (object)new
        {
            text = PlotLayout.Escape(label.Name),
            xref = double.IsNaN(label.X) ? "paper" : "x",
            x = double.IsNaN(label.X) ? 1 : PlotLayout.Scale(x, label.X),
            xanchor = "left",
            xshift = 6,
            y = places[i],
            yanchor = "middle",
            showarrow = false,
        })];
    }

    private static string Describe(
        string title, IReadOnlyList<Curve> curves, IReadOnlyList<Level> levels)
    {
        var parts = curves
            .Select(curve => FormattableString.Invariant(
                $"{curve.Name} from {curve.Y[0]:G3} to {curve.Y[^1]:G3}"))
            .Concat(levels.Select(level =>
                FormattableString.Invariant($"{level.Name} at {level.Value:G3}")));
        return $"[chart] {title}: {string.Join(", ", parts)}.";
    }
}
