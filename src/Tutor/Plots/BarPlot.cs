namespace Tutor;

/// <summary>One number for each of several things.</summary>
public static class BarPlot
{
    /// <summary>Draws a bar for each, its value on top, and levels to compare them with.</summary>
    public static Figure Draw(
        string title, Axis y, IReadOnlyList<Bar> bars, IReadOnlyList<Level>? levels = null)
    {
        levels ??= [];
        var axis = y with { Least = y.Least ?? (y.Log ? null : 0) }; // bars stand on zero
        var range = PlotLayout.Range(axis, bars.SelectMany(Heights)
            .Concat(levels.Select(level => level.Value)), room: 0.1);

        var layout = PlotLayout.Create(
            title, Names(bars), PlotLayout.Axis(axis, range),
            PlotLayout.RoomFor(levels.Select(level => level.Name)));
        layout["shapes"] = levels.Select(LinePlot.LevelLine).ToArray();
        layout["annotations"] = LinePlot.Labels(
            [.. levels.Select(level => (level.Name, double.NaN, level.Value))], y, axis, range);

        var values = string.Join(", ", bars.Select(bar =>
            FormattableString.Invariant($"{bar.Name} {bar.Value:G3}")));
        return new Figure([Columns(bars)], layout, height: 380, $"[chart] {title}: {values}.");
    }

    private static IEnumerable<double> Heights(Bar bar) =>
        new[] { bar.Value, bar.Low ?? bar.Value, bar.High ?? bar.Value };

    private static object Names(IReadOnlyList<Bar> bars) => new
    {
        tickvals = Enumerable.Range(0, bars.Count),
        ticktext = bars.Select(bar => PlotLayout.Escape(bar.Name)),
        linecolor = Palette.Ink,
        automargin = true,
    };

    private static object Columns(IReadOnlyList<Bar> bars) => new
    {
        type = "bar",
        x = Enumerable.Range(0, bars.Count),
        y = bars.Select(bar => bar.Value),
        width = 0.6,
        marker = new { color = bars.Select(bar => bar.Color) },
        text = bars.Select(bar => FormattableString.Invariant($"{bar.Value:G3}")),
        textposition = "outside",
        cliponaxis = false,
        error_y = new
        {
            type = "data",
            symmetric = false,
            array = bars.Select(bar => (bar.High ?? bar.Value) - bar.Value),
            arrayminus = bars.Select(bar => bar.Value - (bar.Low ?? bar.Value)),
            color = Palette.Ink,
            visible = bars.Any(bar => bar.Low is not null && bar.High is not null),
        },
    };
}
