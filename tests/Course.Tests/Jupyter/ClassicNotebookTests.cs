using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Course.Tests;

public sealed class ClassicNotebookTests(ITestOutputHelper output)
{
    private const string Notebook = "02-attention";

    [Fact]
    public async Task Run_all_in_a_browser_without_a_network_draws_every_plot()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var jupyter = await JupyterTools.WithOurKernelAsync("notebook");
        if (!Browser.IsInstalled)
            JupyterTools.Missing("Chromium");
        using var course = new JupyterCourse();
        var port = FreePort();
        using var server = jupyter.StartServer(
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1",
            $"--port={port}", "--NotebookApp.token=", $"--notebook-dir={course.Notebooks}/..");
        _ = server.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await AnswersAsync(port, cancellation);
            await using var browser = await Browser.OpenAsync(
                $"http://127.0.0.1:{port}/notebooks/notebooks/{Notebook}.ipynb", cancellation);
            await browser.WaitForAsync(
                "window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel"
                + " && Jupyter.notebook.kernel.is_connected()", cancellation);
            await browser.EvaluateAsync("Jupyter.notebook.execute_all_cells()", cancellation);
            await browser.WaitForAsync(
                "Jupyter.notebook.get_cells().filter(c => c.cell_type == 'code')"
                + ".every(c => c.input_prompt_number > 0)", cancellation);

            var errors = await CountAsync(browser, ".output_error", cancellation);
            var places = await CountAsync(browser, "[data-plot], .js-plotly-plot", cancellation);
            var drawn = await CountAsync(browser, ".js-plotly-plot .main-svg", cancellation);
            output.WriteLine($"{places} plots, {drawn} layers drawn, {errors} errors");
            await KeepAsync(await browser.ScreenshotAsync(cancellation), cancellation);

            Assert.Equal(0, errors);
            Assert.True(places >= 3, $"{places} plots were drawn.");
            Assert.True(drawn >= places, $"{drawn} layers of {places} plots were drawn.");
            Assert.Equal(1, await CopiesOfPlotlyAsync(browser, cancellation));
            await browser.EvaluateAsync(
                "Jupyter.notebook.execute_cells([Jupyter.notebook.get_cells().findIndex("
                + "c => $(c.element).find('.js-plotly-plot').length)])", cancellation);
            await browser.WaitForAsync(
                "!Jupyter.notebook.kernel_busy && Jupyter.notebook.get_cells()"
                + ".some((c, i, all) => c.input_prompt_number > all.filter("
                + "c => c.cell_type == 'code').length)", cancellation);
            Assert.Equal(1, await CopiesOfPlotlyAsync(browser, cancellation));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static async Task<int> CountAsync(
        Browser browser, string selector, CancellationToken cancellation) =>
        (await browser.EvaluateAsync(
            $"document.querySelectorAll({JsonValue.Create(selector).ToJsonString()}).length",
            cancellation))!.GetValue<int>();

    /// <summary>How often the notebook, were it saved now, would hold plotly.js.</summary>
    private static async Task<int> CopiesOfPlotlyAsync(
        Browser browser, CancellationToken cancellation) =>
        (await browser.EvaluateAsync(
            "JSON.stringify(Jupyter.notebook.toJSON()).split('data-library=').length - 1",
            cancellation))!.GetValue<int>();

    /// <summary>Keeps the picture where the build's other products are.</summary>
    private static async Task KeepAsync(byte[] picture, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(
            Path.Combine(ShortCourse.Folder, "..", "artifacts", "screenshots"));
        await File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, "classic-notebook.png"), picture, cancellation);
    }

    private static async Task AnswersAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 300; i++)
        {
            try
            {
                await http.GetAsync(new Uri($"http://127.0.0.1:{port}/api"), cancellation);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, cancellation);
            }
        }
        Assert.Fail("The notebook server does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
