using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutor.Tests;

public sealed partial class FigureTests
{
    private const string Script = "data-library=\"plotly.js\"";

    private static readonly Axis steps = new("step");
    private static readonly Axis loss = new("loss (nats per token)");
    private static readonly Curve curve = new("training", [1, 2, 3], [4, 2, 1], Palette.Train);
    private static readonly string[] tokens = ["the", " <cat>", "\n"];
    private static readonly CharTokenizer characters = CharTokenizer.FromText("ab <\n");

    /// <summary>All charts there are. No other class asks a chart for HTML.</summary>
    private static readonly Dictionary<string, Figure> figures = new()
    {
        ["loss"] = LossPlot.Draw("Loss </script> falls", [curve], [new("floor", 1, "#009E73")]),
        ["lines"] = LinePlot.Draw("Gaps", steps with { Log = true }, loss,
            [curve with { Y = [double.NaN, 2, 1], Low = [3, 1, 0], High = [5, 3, 2] }],
            [new("baseline", 3, Palette.Baseline)]),
        ["bars"] = BarPlot.Draw("Bars", loss, [new("a", 1, Palette.Model) { Low = 0, High = 2 },
            new("b", -1, Palette.Ink)]),
        ["points"] = ScatterPlot.Draw("Points", steps, loss,
            [new("a", 1, 2, Palette.Model), new("b", 2, 1, Palette.Model)], path: true),
        ["rate"] = LearningRatePlot.Draw("Rate",
            new TrainerConfig { Steps = 9, BatchSize = 1, PeakLearningRate = 0.1 }),
        ["heads"] = AttentionPlot.HeatMap("Heads", ones(2, 3, 3) / 3, tokens),
        ["map"] = HeatMap.Draw("Map", steps, ["1", "<2>"], loss, ["a", "b", "c"],
            [[0, 0.5, 1], [1, 0, 0]], "of all", most: 1),
        ["next"] = NextTokenPlot.Draw("Next", [0.5, 0.2, 0.2, 0.1, 0], characters, 3, drawn: 1),
    };

    private static readonly Dictionary<string, string> html =
        figures.ToDictionary(entry => entry.Key, entry => entry.Value.ToHtml());

    public static TheoryData<string> Names => [.. figures.Keys];

    [Fact]
    public void Only_the_first_chart_brings_the_library_along()
    {
        Assert.Single(html.Values, text => text.Contains(Script));
        Assert.Contains(Script, html.Values.First());
        Assert.True(html.Values.First().Length > 1_000_000); // the whole of it
        Assert.DoesNotContain("src=", html.Values.Last());   // and nothing from elsewhere
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_chart_is_valid_JSON_with_a_title_and_fits_the_screen(string name)
    {
        var figure = JsonOf(name);

        var title = figure.GetProperty("layout").GetProperty("title").GetProperty("text");
        Assert.NotEqual("", title.GetString());
        Assert.NotEmpty(figure.GetProperty("data").EnumerateArray());
        var height = int.Parse(Height().Match(Drawing(name)).Groups[1].Value);
        Assert.InRange(height, 100, 420);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_line_of_text_stands_in_for_every_chart(string name)
    {
        var text = figures[name].ToString();

        Assert.StartsWith("[chart] ", text);
        Assert.DoesNotContain('\n', text);
        Assert.Equal(text, Shown.As("text/plain", figures[name]));
        Assert.Contains("Plotly.react", Shown.As("text/html", figures[name]));
        Assert.Equal(["text/html", "text/plain"], Shown.MimeTypesOf(figures[name]));
    }

    [Fact]
    public void Nothing_in_a_title_ends_the_script() =>
        Assert.DoesNotContain("</script> falls", html["loss"]);

    [Fact]
    public void What_is_no_number_is_left_out() =>
        Assert.Contains(JsonOf("lines").GetProperty("data").EnumerateArray(), trace =>
            trace.GetProperty("y")[0].ValueKind == JsonValueKind.Null);

    [Theory]
    [InlineData(0.2, 0.9, new[] { "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9" })]
    [InlineData(0.3, 7, new[] { "0.5", "1", "2", "5" })]
    [InlineData(1, 100_000, new[] { "1", "10", "100", "1,000", "10,000", "100,000" })]
    public void A_log_axis_names_its_ticks_in_full(double least, double most, string[] names)
    {
        var figure = LinePlot.Draw("Ticks", steps, loss with { Log = true },
            [curve with { Y = [least, most, least] }]);

        var axis = Parse(figure.ToHtml()).GetProperty("layout").GetProperty("yaxis");

        Assert.Equal(names,
            axis.GetProperty("ticktext").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(names, axis.GetProperty("tickvals").EnumerateArray()
            .Select(tick => tick.GetDouble().ToString("#,0.#", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Labels_stand_apart_and_inside_however_close_their_lines_are()
    {
        Level[] levels = [.. Enumerable.Range(0, 6)
            .Select(i => new Level($"level {i}", 1 + 0.001 * i, Palette.Baseline))];

        var layout = Parse(LinePlot.Draw("Crowd", steps, loss, [curve], levels).ToHtml())
            .GetProperty("layout");

        var places = layout.GetProperty("annotations").EnumerateArray()
            .Select(label => label.GetProperty("y").GetDouble()).Order().ToArray();
        Assert.Equal(7, places.Length);
        Assert.All(places, place => Assert.InRange(place, 0, 1));
        Assert.All(places.Zip(places.Skip(1)), pair =>
            Assert.True(pair.Second - pair.First > 0.06));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Contains("'training' has 3 x and 1 y", Assert.Throws<ArgumentException>(
            () => LinePlot.Draw("", steps, loss, [curve with { Y = [1] }])).Message);
        Assert.Contains("ends in NaN", Assert.Throws<ArgumentException>(
            () => LinePlot.Draw("", steps, loss, [curve with { Y = [1, 2, double.NaN] }])).Message);
        Assert.Contains("0 cannot stand on the logarithmic axis", Assert.Throws<ArgumentException>(
            () => LinePlot.Draw("", steps with { Log = true }, loss,
                [curve with { X = [0, 1, 2] }])).Message);
        Assert.Contains("[heads, 3, 3], got [2, 2]", Assert.Throws<ArgumentException>(
            () => AttentionPlot.HeatMap("", ones(2, 2), tokens)).Message);
        Assert.Contains("2 row names and 1 column names need as many values, got 2 rows of 1, 2",
            Assert.Throws<ArgumentException>(() => HeatMap.Draw(
                "", steps, ["a", "b"], loss, ["c"], [[1], [1, 2]], "", most: 1)).Message);
    }

    private static string Drawing(string name) => html[name][html[name].IndexOf("<div id=")..];

    private static JsonElement JsonOf(string name) => Parse(html[name]);

    private static JsonElement Parse(string page) =>
        JsonDocument.Parse(Json().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex(@"JSON\.stringify\((\{""data"".*\})\);")]
    private static partial Regex Json();

    [GeneratedRegex(@"height:(\d+)px")]
    private static partial Regex Height();
}
