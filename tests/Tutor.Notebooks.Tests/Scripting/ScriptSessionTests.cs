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

    [Fact]
    public async Task Text_is_shown_as_the_type_it_is_said_to_be()
    {
        await session.RunAsync("\"<b>x</b>\".DisplayAs(\"text/html\"); Javascript(\"go()\");");

        var shown = session.Shown.Cast<DisplayOutput>().ToList();
        Assert.Equal("<b>x</b>", Assert.Single(shown[0].Data).Value);
        Assert.Equal(
            "<script type=\"text/javascript\">go()</script>", shown[1].Data["text/html"]);
    }

    [Fact]
    public async Task A_form_that_an_object_does_not_have_is_an_error_that_names_those_it_has()
    {
        var result = await session.RunAsync("3.DisplayAs(\"image/png\");");

        Assert.Equal("Int32 can be shown as text/html, text/plain, not as image/png.",
            result.Error?.Message);
    }

    [Fact]
    public async Task Text_displays_and_the_value_come_in_the_order_they_were_shown()
    {
        await session.RunAsync("""
            Console.Write("one");
            display("two");
            Console.Error.WriteLine("three");
            "four".Display();
            HTML("<b>five</b>")
            """);

        Assert.Collection(session.Shown,
            output => Assert.Equal(new StreamOutput("stdout", "one"), output),
            output => Assert.Equal("two", ((DisplayOutput)output).Data["text/plain"]),
            output => Assert.Equal(new StreamOutput("stderr", "three\n"), output),
            output => Assert.Equal("four", ((DisplayOutput)output).Data["text/plain"]),
            output => Assert.Equal("<b>five</b>", ((ResultOutput)output).Data["text/html"]));
    }

    [Fact]
    public async Task Text_written_by_a_thread_of_the_cell_belongs_to_the_cell()
    {
        await session.RunAsync("""
            var thread = new Thread(() => Console.WriteLine("from a thread"));
            thread.Start();
            thread.Join();
            """);

        Assert.Equal("from a thread\n", session.Text);
    }

    [Fact]
    public async Task A_compile_error_names_line_column_id_and_message_and_runs_nothing()
    {
        var result = await session.RunAsync(
            "Console.Write(1);\nvar y = unknown + 1;\nint z = \"\";");

        Assert.Equal(CellOutcome.CompileError, result.Outcome);
        Assert.StartsWith("line 2, column 9: CS0103: The name 'unknown'", result.Error!.Message);
        Assert.StartsWith("line 3, column 9: CS0029", result.Error.Traceback[2]);
        Assert.Equal("", session.Text);
        Assert.Equal(result.Error, session.Shown.Single());
    }

    [Fact]
    public async Task An_exception_names_the_lines_of_the_cells_it_went_through()
    {
        await session.RunAsync("int Divide(int a, int b)\n{\n    return a / b;\n}");

        var result = await session.RunAsync("var before = 7;\n\nDivide(1, 0)");

        Assert.Equal(CellOutcome.Exception, result.Outcome);
        Assert.Equal("System.DivideByZeroException", result.Error!.Name);
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "   at cell 1, line 3: return a / b;",
                "   at cell 2, line 3: Divide(1, 0)",
            ],
            result.Error.Traceback);
        Assert.Equal("7", await session.ValueAsync("before"));
    }

    [Fact]
    public async Task The_causes_of_an_exception_are_told()
    {
        var result = await session.RunAsync("""
            try { int.Parse("x"); }
            catch (Exception error) { throw new InvalidOperationException("outer", error); }
            """);

        Assert.Equal("outer", result.Error!.Message);
        Assert.StartsWith("caused by System.FormatException", result.Error.Traceback[1]);
    }

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

    [Fact]
    public async Task A_flood_of_text_is_cut_and_says_so()
    {
        await session.RunAsync(
            "for (var i = 0; i < 200_000; i++) Console.WriteLine(1234567890);");

        Assert.InRange(session.Text.Length, 1_000_000, 1_000_200);
        Assert.EndsWith("[output cut after 1,000,000 characters]\n", session.Text);
        Assert.InRange(session.Shown.Count, 2, 2_000); // in batches, not a call each
    }
}
