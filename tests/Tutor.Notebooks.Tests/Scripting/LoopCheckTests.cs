namespace Tutor.Notebooks.Tests;

public sealed class LoopCheckTests : IDisposable
{
    private readonly SessionProbe session = new();

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData("var n = 0; while (n < 5) n++; n")]
    [InlineData("var n = 0; do n++; while (n < 5); n")]
    [InlineData(
        "var n = 0; for (var i = 0; i < 9; i++) { if (i % 2 == 0) continue; n += i; } n - 11")]
    [InlineData("var n = 0; foreach (var i in new[] { 2, 3 }) n += i; n")]
    [InlineData("int Five() { while (true) return 5; } Five()")]
    [InlineData("var n = 0; foreach (var (i, k) in new[] { (2, 3) }) n += i + k; n")]
    [InlineData("""
        var n = 0;
        for (var i = 0; i < 9; i++)
            for (var k = 0; k < 9; k++)
                if (i == k) n++;
        n - 4
        """)]
    public async Task Loops_do_what_they_say(string code) =>
        Assert.Equal("5", await session.ValueAsync(code));

    /// <summary>A pool thread is never aborted, so that only the check can stop these.</summary>
    [Theory]
    [InlineData("while (true) n++;")]
    [InlineData("do n++; while (true);")]
    [InlineData("for (;;) n++;")]
    [InlineData("foreach (var i in Endless()) n++;")]
    [InlineData("foreach (var (i, k) in Endless()) n++;")]
    public async Task Every_kind_of_loop_stops_on_threads_that_nothing_aborts(string loop)
    {
        await session.RunAsync("""
            var n = 0L;
            var pair = (1, 2);
            IEnumerable<(int, int)> Endless() => Enumerable.Repeat(pair, int.MaxValue);
            """);
        await session.CancelAsync($"await Task.Run(() => {{ {loop} }});");

        var (first, second) = (
            await session.ValueAsync("n"), await session.ValueAsync("Thread.Sleep(50); n"));

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task An_error_in_a_loop_names_the_line_and_column_of_the_cell()
    {
        var thrown = await session.RunAsync("""
            for (var i = 0; i < 3; i++)
            {
                if (i == 2)
                    throw new Exception("two");
            }
            """);
        var unknown = await session.RunAsync("while (true) { nothing(); }");

        Assert.Contains("line 4: throw new Exception", string.Join('\n', thrown.Error!.Traceback));
        Assert.StartsWith("line 1, column 16: CS0103", unknown.Error!.Message);
    }
}
