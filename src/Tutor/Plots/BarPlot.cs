namespace Tutor;

/// <summary>One number for each of several things.</summary>
public static class BarPlot
{
    /// <summary>Draws a bar for each, its value on top, and levels to compare them with.</summary>
    public static Figure Draw(
        string title, Axis y, IReadOnlyList<Bar> bars, IReadOnlyList<Level>? levels = null)
    {
        levels ??= [];
        double[] foot = y.Log ? [] : [0]; // bars stand on zero
        var axis = bars.All(bar => bar.Value >= 0) && !y.Log ? y with { Least = y.Least ?? 0 } : y;
        var range = PlotLayout.Range(axis, bars.SelectMany(Heights)
            .Concat(levels.Select(level => level.Value)).Concat(foot), room: 0.1);

        var layout = PlotLayout.Create(
            title, Names(bars), PlotLayout.Axis(axis, range),
            EndLabels.RoomFor(levels.Select(level => level.Name)));
        EndLabels.Place(layout, levels, [], new Axis(""), axis, range);

        var values = string.Join(", ", bars.Select(bar =>
            FormattableString.Invariant($"{bar.Name} {bar.Value:G3}")));
        return new Figure(
            [Columns(bars), Errors(bars), Values(bars)], layout, height: 380,
            $"[chart] {title}: {values}.");
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
        marker = new
        {
            color = bars.Select(bar => Palette.Faint(bar.Color, 0.6)), // levels shine through
            line = new { color = bars.Select(bar => bar.Color), width = 2 },
        },
    };

    /// <summary>From low to high, for the bars that have both.</summary>
    private static object Errors(IReadOnlyList<Bar> bars)
    {
        (int Place, Bar Bar)[] known = [.. bars.Index().Where(
            entry => entry.Item.Low is not null && entry.Item.High is not null)];
        return new
        {
            type = "scatter",
            mode = "markers",
            x = known.Select(entry => entry.Place),
            y = known.Select(entry => entry.Bar.Value),
            marker = new { color = Palette.Ink, size = 1 },
            error_y = new
            {
                type = "data",
                symmetric = false,
                array = known.Select(entry => entry.Bar.High - entry.Bar.Value),
                arrayminus = known.Select(entry => entry.Bar.Value - entry.Bar.Low),
                color = Palette.Ink,
            },
            hoverinfo = "skip",
        };
    }

    /// <summary>The numbers, beyond the end of the bar and its error.</summary>
    private static object Values(IReadOnlyList<Bar> bars) => new
    {
        type = "scatter",
        mode = "text",
        x = Enumerable.Range(0, bars.Count),
        y = bars.Select(bar => (bar.Value < 0 ? bar.Low : bar.High) ?? bar.Value),
        text = bars.Select(bar => FormattableString.Invariant($"{bar.Value:G3}")),
        textposition = bars.Select(bar => bar.Value < 0 ? "bottom center" : "top center"),
        cliponaxis = false,
        hoverinfo = "skip",
    };
}
