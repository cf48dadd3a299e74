namespace Tutor.Notebooks.Tests;

public sealed class ParametersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Parameters_are_assigned_after_the_cell_that_declares_them()
    {
        var path = folder.Notebook(
            "", "//tags: parameters\nvar steps = 1_000; var rate = 0.1;", "steps");

        var run = await RunAsync(path, ("steps", "60"));

        Assert.Null(run.Failure);
        var result = (ResultOutput)run.Executed.Cells[3].Outputs.Single();
        Assert.Equal("60", result.Data["text/plain"]);
        Assert.Equal(["injected-parameters"], run.Executed.Cells[2].Tags);
        Assert.Equal("steps = 60;", run.Executed.Cells[2].Source);
    }

    [Fact]
    public async Task A_parameter_that_nobody_declares_is_refused()
    {
        var path = folder.Notebook("", "//tags: parameters\nvar steps = 1; var rate = 0.1;");

        var error = await Assert.ThrowsAsync<NotebookException>(
            () => RunAsync(path, ("step", "2")));

        Assert.EndsWith("has no parameter step; it has steps, rate.", error.Message);
    }

    [Fact]
    public async Task A_notebook_without_a_parameters_cell_takes_none()
    {
        var error = await Assert.ThrowsAsync<NotebookException>(
            () => RunAsync(folder.Notebook("", "var steps = 1;"), ("steps", "2")));

        Assert.Contains("no code cell is tagged parameters, so steps cannot be set", error.Message);
    }

    private static Task<NotebookRun> RunAsync(string path, (string Name, string Value) given) =>
        NotebookRunner.RunAsync(
            path,
            new RunOptions
            {
                Parameters = new Dictionary<string, string> { [given.Name] = given.Value },
            },
            cancellation: TestContext.Current.CancellationToken);
}
