namespace Tutor.Notebooks.Tests;

/// <summary>Every run here is a real worker process.</summary>
public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_notebook_runs_from_top_to_bottom_and_keeps_what_its_cells_show()
    {
        var events = new List<RunEvent>();
        var path = folder.Notebook(
            "# A title\n\n**Time:** about 1.5 minutes on 2 CPU cores",
            "var x = 20;\nConsole.Write(\"\\rstep 1\"); Console.Write(\"\\rstep 2\\n\");",
            "x + 1");

        var run = await RunAsync(path, progress: events);

        Assert.Null(run.Failure);
        Assert.True(run.Succeeded);
        Assert.Equal("A title", run.Title);
        Assert.Equal(TimeSpan.FromSeconds(90), run.StatedTime);
        Assert.Equal(
            new StreamOutput("stdout", "step 2\n"), run.Executed.Cells[1].Outputs.Single());
        var result = (ResultOutput)run.Executed.Cells[2].Outputs.Single();
        Assert.Equal("21", result.Data["text/plain"]);
        Assert.Equal(2, run.Executed.Cells[2].ExecutionCount);
        Assert.NotNull(run.Executed.Cells[2].Metadata["execution"]);
        Assert.Equal(2, run.CellTimes.Count);
        Assert.InRange(run.Duration, run.CellTimes[0] + run.CellTimes[1], TimeSpan.MaxValue);
        Assert.Equal(new CellStarted(1, 2, "var x = 20;"), events[0]);
        Assert.Equal(
            "\rstep 1\rstep 2\n", string.Concat(events.OfType<CellOutput>().Select(e => e.Text)));
        Assert.True(((CellFinished)events[^1]).Succeeded);
    }

    [Fact]
    public async Task What_is_displayed_can_be_replaced_by_its_own_cell_and_by_later_ones()
    {
        var run = await RunAsync(folder.Notebook("",
            "var own = display(1); own.Update(2); var later = display(3);",
            "later.Update(4); Console.Write(\"kept\");"));

        var shown = run.Executed.Cells[1].Outputs.Cast<DisplayOutput>();
        Assert.Equal(["2", "4"], shown.Select(output => output.Data["text/plain"]));
        Assert.Equal(new StreamOutput("stdout", "kept"), run.Executed.Cells[2].Outputs.Single());
    }

    [Fact]
    public async Task What_is_cleared_is_not_kept()
    {
        var run = await RunAsync(folder.Notebook("",
            "display(1); ClearOutput(); Console.Write(2);",
            "Console.Write(3); ClearOutput(wait: true); Console.Write(4);",
            "Console.Write(5); ClearOutput(wait: true);"));

        Assert.Equal(["2", "4", "5"], run.Executed.Cells.Skip(1)
            .Select(cell => ((StreamOutput)cell.Outputs.Single()).Text));
    }

    [Fact]
    public async Task A_notebook_works_in_its_own_folder()
    {
        folder.Write("beside.txt", "found");

        var run = await RunAsync(folder.Notebook("", "File.ReadAllText(\"beside.txt\")"));

        Assert.Equal("found", ValueOf(run, 1));
    }

    [Fact]
    public async Task What_native_code_prints_is_heard_and_disturbs_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "writes with the C library of Linux");

        var run = await RunAsync(folder.Notebook("", """
            [System.Runtime.InteropServices.DllImport("libc")]
            static extern nint write(int fd, byte[] text, nint count);
            write(1, "{\"native\n"u8.ToArray(), 9);
            Console.WriteLine("managed");
            Thread.Sleep(200);
            """));

        Assert.Null(run.Failure);
        var text = string.Concat(
            run.Executed.Cells[1].Outputs.OfType<StreamOutput>().Select(output => output.Text));
        Assert.Contains("{\"native\n", text);
        Assert.Contains("managed\n", text);
    }

    [Fact]
    public async Task A_missed_expectation_fails_the_notebook_although_every_cell_ran()
    {
        var run = await RunAsync(folder.Notebook("", FormatterSourceTests.LookAlikes, """
            new Expectation("gap", 0.07, 0, 0.05)
            """));

        Assert.Null(run.Failure);
        Assert.Equal(
            new StatedExpectation("gap", 0.07, 0, 0.05, "nats", Met: false),
            run.Expectations.Single());
        Assert.False(run.Succeeded);
    }

    private static async Task<NotebookRun> RunAsync(
        string path, List<RunEvent>? progress = null) =>
        await NotebookRunner.RunAsync(
            path, new RunOptions(), progress is null ? null : new Recorder(progress),
            TestContext.Current.CancellationToken);

    private static string ValueOf(NotebookRun run, int cell)
    {
        Assert.Null(run.Failure);
        return ((ResultOutput)run.Executed.Cells[cell].Outputs.Single()).Data["text/plain"];
    }

    private sealed class Recorder(List<RunEvent> events) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => events.Add(value);
    }
}
