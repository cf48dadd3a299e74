namespace Tutor;

/// <summary>Curves over a common axis, with values to compare them with.</summary>
public static class LinePlot
{
    private const int Height = 380;

    /// <summary>Draws curves, labelled at their ends, and levels, labelled at the right.</summary>
    /// <exception cref="ArgumentException">A curve without points or without an end.</exception>
    public static Figure Draw(
        string title, Axis x, Axis y, IReadOnlyList<Curve> curves,
        IReadOnlyList<Level>? levels = null)
    {
        foreach (var curve in curves)
            if (curve.X.Count == 0 || curve.X.Count != curve.Y.Count)
                throw new ArgumentException(
                    $"The curve '{curve.Name}' has {curve.X.Count} x and {curve.Y.Count} y.");
            else if (!double.IsFinite(curve.Y[^1]))
                throw new ArgumentException(
                    $"The curve '{curve.Name}' ends in {curve.Y[^1]}; a name cannot stand there.");

        levels ??= [];
        var xRange = PlotLayout.Range(x, curves.SelectMany(curve => curve.X), room: 0.01);
        var yRange = PlotLayout.Range(
            y, curves.SelectMany(Heights).Concat(levels.Select(level => level.Value)), room: 0.05);

        var layout = PlotLayout.Create(
            title, PlotLayout.Axis(x, xRange), PlotLayout.Axis(y, yRange),
            EndLabels.RoomFor(curves.Select(curve => curve.Name)
                .Concat(levels.Select(level => level.Name))));
        EndLabels.Place(layout, levels, curves.Select(EndOf), x, y, yRange);

        return new Figure(
            [.. curves.SelectMany(Band), .. curves.Select(Line)], layout, Height,
            Describe(title, curves, levels));
    }

    private static IEnumerable<double> Heights(Curve curve) =>
        curve.Y.Concat(curve.Low ?? []).Concat(curve.High ?? []);

    private static EndLabel EndOf(Curve curve) =>
        new(curve.Name, curve.Color, curve.X[^1], curve.Y[^1]);

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
