using System.Globalization;

namespace Tutor;

/// <summary>What all charts have in common: fonts, margins, a title that says the answer.</summary>
internal static class PlotLayout
{
    private const string GridColor = "rgba(128, 128, 128, 0.3)"; // seen on white and on black

    /// <summary>The layout of a chart with one x and one y axis.</summary>
    public static Dictionary<string, object> Create(
        string title, object xAxis, object yAxis, int rightMargin) => new()
        {
            ["title"] = new
            {
                text = Wrap(title),
                x = 0.01,
                xanchor = "left",
                y = 1,
                yanchor = "top",
                pad = new { t = 12 },
                font = new { size = 16 },
            },
            ["font"] = new { size = 14, color = Palette.Ink },
            ["paper_bgcolor"] = "rgba(0, 0, 0, 0)",
            ["plot_bgcolor"] = "rgba(0, 0, 0, 0)",
            ["margin"] = new
            {
                l = 70,
                t = 28 + 22 * Wrap(title).Split("<br>").Length,
                b = 55,
                r = rightMargin,
            },
            ["showlegend"] = false,
            ["xaxis"] = xAxis,
            ["yaxis"] = yAxis,
        };

    /// <summary>A numeric axis over the given range (its logarithms on a log axis).</summary>
    public static object Axis(Axis axis, (double Least, double Most) range) => new
    {
        title = new { text = axis.Title, standoff = 8 },
        type = axis.Log ? "log" : "linear",
        range = new[] { range.Least, range.Most },
        tickvals = axis.Log ? LogTicks(range) : null,
        ticktext = axis.Log ? LogTicks(range).Select(InWords) : null,
        gridcolor = GridColor,
        zeroline = false,
        linecolor = Palette.Ink,
        ticks = "outside",
        tickcolor = Palette.Ink,
        automargin = true,
    };

    /// <summary>
    /// What a log axis marks: each power of ten and, the fewer of them there are, twice and five
    /// times it, or all its multiples.
    /// </summary>
    private static double[] LogTicks((double Least, double Most) range)
    {
        double[] factors = (range.Most - range.Least) switch
        {
            < 1 => [1, 2, 3, 4, 5, 6, 7, 8, 9],
            < 3.5 => [1, 2, 5],
            _ => [1],
        };
        var powers = Enumerable.Range(
            (int)Math.Floor(range.Least), (int)Math.Ceiling(range.Most - range.Least) + 2);
        return [.. powers
            .SelectMany(power => factors.Select(factor => factor * Math.Pow(10, power)))
            .Where(tick => Math.Log10(tick) >= range.Least && Math.Log10(tick) <= range.Most)];
    }

    private static string InWords(double tick) => tick.ToString(
        tick is >= 0.001 and < 1e7 ? "#,0.###" : "0E+0", CultureInfo.InvariantCulture);

    /// <summary>The range of an axis in its own scale, with a little room on both sides.</summary>
    public static (double Least, double Most) Range(
        Axis axis, IEnumerable<double> values, double room)
    {
        var finite = values.Where(double.IsFinite)
            .Concat(new[] { axis.Least, axis.Most }.OfType<double>())
            .Select(value => Scale(axis, value))
            .ToArray();
        if (finite.Length == 0)
            throw new ArgumentException($"There are no values to draw along '{axis.Title}'.");

        var (least, most) = (finite.Min(), finite.Max());
        var margin = room * (most > least ? most - least : Math.Max(1, Math.Abs(most)));
        return (
            axis.Least is { } from ? Scale(axis, from) : least - margin,
            axis.Most is { } to ? Scale(axis, to) : most + margin);
    }

    /// <summary>Where plotly.js puts a value on the axis.</summary>
    public static double Scale(Axis axis, double value)
    {
        if (axis.Log && value <= 0)
            throw new ArgumentException(
                $"{value} cannot stand on the logarithmic axis '{axis.Title}'.");
        return axis.Log ? Math.Log10(value) : value;
    }

    /// <summary>Text that plotly.js takes literally: it would read tags.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Wrap(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in Escape(title).Split(' '))
            if (lines[^1].Length + word.Length > 90)
                lines.Add(word);
            else
                lines[^1] = $"{lines[^1]} {word}".TrimStart();
        return string.Join("<br>", lines);
    }
}
