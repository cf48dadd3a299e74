namespace Tutor.Notebooks.Tests;

public sealed class PlotlyChartTests
{
    [Fact]
    public async Task Plotly_js_comes_before_the_first_chart_only()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Notebook(
            "",
            "#r \"elsewhere/Plotly.NET.dll\"\nusing Plotly.NET;",
            """
            var layout = new Layout();
            layout.SetProperty("title", "a </script> b");
            var chart = GenericChart.ofTraceObject(true, new Trace("scatter"));
            display(GenericChart.setLayout(layout, chart));
            """,
            "chart");

        var run = await NotebookRunner.RunAsync(
            path, new RunOptions(), cancellation: TestContext.Current.CancellationToken);

        Assert.Null(run.Failure);
        var shown = run.Executed.Cells[2].Outputs.Cast<DisplayOutput>().ToList();
        var (library, first) = (shown[0].Data["text/html"], shown[1].Data);
        var second = ((ResultOutput)run.Executed.Cells[3].Outputs.Single()).Data["text/html"];
        const string Library = "<script type=\"text/javascript\" data-library=\"plotly.js\">";
        Assert.Equal(2, shown.Count);
        Assert.StartsWith(Library, library);
        Assert.True(library.Length > 1_000_000);
        Assert.Equal("[chart “a </script> b”, 1 traces]", first["text/plain"]);
        Assert.StartsWith("<div id=\"chart-", second);
        Assert.Contains("style=\"height:", second);
        Assert.Contains("Plotly.newPlot(place, figure)", second);
        Assert.DoesNotContain("a </script>", first["text/html"]);
        Assert.True(second.Length < 100_000);
    }
}
