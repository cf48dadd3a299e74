namespace Tutor;

/// <summary>What could come next, and how likely the model finds it.</summary>
public static class NextTokenPlot
{
    /// <summary>
    /// Draws the <paramref name="top"/> likeliest tokens of a distribution over the vocabulary and
    /// one bar for all the others; the <paramref name="drawn"/> token, if any, stands out.
    /// </summary>
    public static Figure Draw(
        string title, IReadOnlyList<double> distribution, ITokenizer tokenizer, int top,
        int? drawn = null)
    {
        var bars = distribution.Index()
            .OrderByDescending(entry => entry.Item)
            .Take(top)
            .Select(entry => (
                Name: TokenText.Quoted(tokenizer, entry.Index), Probability: entry.Item,
                Color: entry.Index == drawn ? Palette.Validation : Palette.Model))
            .ToList();
        if (distribution.Count > top)
            bars.Add(($"{distribution.Count - top} others",
                Math.Max(0, 1 - bars.Sum(bar => bar.Probability)), "#999999"));
        bars.Reverse(); // plotly.js counts from below

        var layout = PlotLayout.Create(
            title,
            PlotLayout.Axis(new Axis("probability (%)"),
                (0, 115 * bars.Max(bar => bar.Probability))),
            new
            {
                tickvals = Enumerable.Range(0, bars.Count),
                ticktext = bars.Select(bar => PlotLayout.Escape(bar.Name)),
                tickfont = new { family = "monospace" },
                automargin = true,
            },
            rightMargin: 30);
        var names = bars.AsEnumerable().Reverse().Select(bar =>
            FormattableString.Invariant($"{bar.Name} {100 * bar.Probability:0.#} %"));
        return new Figure(
            [Rows(bars)], layout, height: Math.Min(420, 130 + 24 * bars.Count),
            $"[chart] {title}: {string.Join(", ", names)}.");
    }

    private static object Rows(List<(string Name, double Probability, string Color)> bars) => new
    {
        type = "bar",
        orientation = "h",
        x = bars.Select(bar => 100 * bar.Probability),
        y = Enumerable.Range(0, bars.Count),
        marker = new { color = bars.Select(bar => bar.Color) },
        text = bars.Select(bar =>
            FormattableString.Invariant($"{100 * bar.Probability:0.0} %")),
        textposition = "outside",
        cliponaxis = false,
    };
}
