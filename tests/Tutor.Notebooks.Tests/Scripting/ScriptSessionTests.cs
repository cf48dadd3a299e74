namespace Tutor.Notebooks.Tests;

public sealed class ScriptSessionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SessionProbe session;

    public ScriptSessionTests() => session = new SessionProbe(folder.Path);

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_one_cell_declares_the_next_can_use()
    {
        await session.RunAsync("int Square(int x) => x * x; record Point(int X); var a = 3;");

        Assert.Equal("9", await session.ValueAsync("Square(a)"));
        Assert.Equal("5", await session.ValueAsync("new Point(5).X"));
    }

    [Fact]
    public async Task A_cell_may_await_and_use_the_usual_namespaces()
    {
        var value = await session.ValueAsync("""
            await Task.Delay(1);
            var text = new StringBuilder("a");
            new List<int> { 1, 2 }.Sum() + text.Length + Path.GetFileName("x/y").Length
            """);

        Assert.Equal("5", value);
    }

    [Fact]
    public async Task A_cell_may_wait_for_its_own_tasks_without_await() =>
        Assert.Equal("7", await session.ValueAsync(
            "async Task<int> Seven() { await Task.Delay(1); return 7; } Seven().Result"));

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Thread.Sleep(60_000);")]
    public async Task A_cancelled_cell_returns_soon_and_the_session_goes_on(string code)
    {
        await session.RunAsync("var kept = 1;");

        var (result, stopping) = await session.CancelAsync(code);

        Assert.Equal(CellOutcome.Cancelled, result.Outcome);
        Assert.InRange(stopping.TotalSeconds, 0, 2);
        Assert.Equal("1", await session.ValueAsync("kept"));
    }

    [Fact]
    public async Task An_endless_loop_does_not_only_look_stopped()
    {
        await session.RunAsync("static class Counter { public static long Value; }");
        await session.CancelAsync("while (true) Counter.Value++;");

        var before = await session.ValueAsync("Counter.Value");
        var after = await session.ValueAsync("Counter.Value");

        Assert.Equal(before, after);
        Assert.NotEqual("0", before);
    }

    [Fact]
    public async Task A_loaded_script_is_found_beside_the_notebook()
    {
        folder.Write("helpers.csx", "int Twice(int x) => 2 * x;");

        await session.RunAsync("#load \"helpers.csx\"");

        Assert.Equal("8", await session.ValueAsync("Twice(4)"));
    }

    [Theory]
    [InlineData("#r \"none/Nothing.dll\"", "none/Nothing.dll")]
    [InlineData("#load \"none.csx\"", "none.csx")]
    public async Task A_file_that_is_not_there_is_a_compile_error(string code, string complaint)
    {
        var result = await session.RunAsync(code);

        Assert.Equal(CellOutcome.CompileError, result.Outcome);
        Assert.Contains(complaint, result.Error!.Message);
    }

    [Fact]
    public async Task Two_sessions_share_no_variables_and_no_output()
    {
        using var other = new SessionProbe();

        await Task.WhenAll(
            session.RunAsync("var x = 1; await Task.Delay(50); Console.Write(x);"),
            other.RunAsync("var x = 2; await Task.Delay(50); Console.Write(x);"));

        Assert.Equal(("1", "2"), (session.Text, other.Text));
    }
}
