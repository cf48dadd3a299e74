using System.Diagnostics;

namespace Tutor.Notebooks.Tests;

/// <summary>Every way a notebook can end early, each in a real worker process.</summary>
public sealed class RunFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("int x = nonsense;", FailureKind.CompileError, "CS0103: The name 'nonsense'")]
    [InlineData("throw new InvalidOperationException(\"no\");", FailureKind.Exception,
        "System.InvalidOperationException: no")]
    [InlineData("Environment.Exit(3);", FailureKind.ProcessDeath, "exit code 3")]
    [InlineData("Environment.FailFast(\"on fire\");", FailureKind.ProcessDeath, "on fire")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)", FailureKind.ProcessDeath,
        "Stack overflow")]
    public async Task A_failed_cell_ends_its_notebook_and_is_named(
        string code, FailureKind kind, string complaint)
    {
        var path = folder.Notebook("# T", "Console.Write(\"before\");", code, "\"never\"");

        var run = await RunAsync(path);

        var failure = run.Failure!;
        Assert.Equal((kind, 2), (failure.Kind, failure.CellNumber));
        Assert.Contains(complaint, failure.Message);
        Assert.StartsWith($"notebook.ipynb, code cell 2 ({failure.FirstLine}): ", $"{failure}");
        Assert.Equal(code.Split('\n')[0], failure.FirstLine);
        Assert.Equal(new StreamOutput("stdout", "before"), run.Executed.Cells[1].Outputs.Single());
        Assert.IsType<ErrorOutput>(run.Executed.Cells[2].Outputs[^1]);
        Assert.Empty(run.Executed.Cells[3].Outputs);
        Assert.False(run.Succeeded);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("""
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, Environment.ProcessorCount);
        for (var i = 0; i < 20; i++) _ = Task.Run(() => Thread.Sleep(-1));
        Thread.Sleep(-1); // nothing in this process answers any more
        """)]
    public async Task A_cell_past_its_limit_ends_its_notebook_whatever_it_does(string code)
    {
        var path = folder.Notebook("", code, "\"never\"");
        var watch = Stopwatch.StartNew();

        var run = await RunAsync(path, new() { CellTimeLimit = TimeSpan.FromSeconds(3) });

        Assert.Equal((FailureKind.TimeLimit, 1), (run.Failure!.Kind, run.Failure.CellNumber));
        Assert.Contains("longer than its limit of 3 seconds", run.Failure.Message);
        Assert.IsType<ErrorOutput>(run.Executed.Cells[1].Outputs.Single());
        Assert.Empty(run.Executed.Cells[2].Outputs);
        Assert.InRange(watch.Elapsed.TotalSeconds, 3, 10);
    }

    [Fact]
    public async Task A_worker_leaves_when_its_parent_is_gone()
    {
        var child = folder.Notebook(
            "", "File.WriteAllText(\"id\", $\"{Environment.ProcessId}\");\nThread.Sleep(-1);");
        File.Move(child, folder.File("child.ipynb"));
        var parent = folder.Notebook("", """
            _ = Tutor.Notebooks.NotebookRunner.RunAsync("child.ipynb", new());
            while (!File.Exists("go")) Thread.Sleep(20);
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            """);
        var run = RunAsync(parent);
        using var worker = await folder.ProcessNamedInAsync("id");

        folder.Write("go", "");

        Assert.Equal(FailureKind.ProcessDeath, (await run).Failure!.Kind);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Cancelling_a_run_ends_its_process_within_a_second()
    {
        var path = folder.Notebook(
            "", "File.WriteAllText(\"id\", $\"{Environment.ProcessId}\");\nwhile (true) { }");
        using var cancellation = new CancellationTokenSource();
        var run = NotebookRunner.RunAsync(
            path, new RunOptions(), cancellation: cancellation.Token);
        var worker = await folder.ProcessNamedInAsync("id");
        var watch = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
        Assert.True(worker.HasExited);
    }

    private static Task<NotebookRun> RunAsync(string path, RunOptions? options = null) =>
        NotebookRunner.RunAsync(path, options ?? new RunOptions(),
            cancellation: TestContext.Current.CancellationToken);
}
