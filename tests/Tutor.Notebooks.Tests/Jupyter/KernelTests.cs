using System.Text.Json.Nodes;
using NetMQ;

namespace Tutor.Notebooks.Tests;

/// <summary>One kernel for all tests of the class; each brings its own cells.</summary>
public sealed class RunningKernel : IDisposable
{
    internal KernelProbe Probe { get; } = new();

    public void Dispose() => Probe.Dispose();
}

public sealed class KernelTests(RunningKernel running) : IClassFixture<RunningKernel>
{
    private readonly KernelProbe kernel = running.Probe;

    [Fact]
    public void A_cell_shows_its_text_and_its_value_and_counts()
    {
        var (reply, shown) = kernel.Run("Console.Write(\"a\"); 6 * 7");

        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal(["stream", "execute_result"], shown.Select(message => message.Type));
        Assert.Equal("a", shown[0].Content.Text("text"));
        Assert.Equal("42", shown[1].Content.Text("data", "text/plain"));
        Assert.Equal(reply.Number("execution_count"), shown[1].Content.Number("execution_count"));
    }

    [Fact]
    public void An_exception_names_the_line_of_the_cell()
    {
        var (reply, shown) = kernel.Run("var two = 2;\nthrow new ArithmeticException($\"{two}\");");

        Assert.Equal("error", reply.Text("status"));
        Assert.Equal("System.ArithmeticException", reply.Text("ename"));
        Assert.Equal("2", reply.Text("evalue"));
        Assert.Contains("line 2: throw new", reply["traceback"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("error", Assert.Single(shown).Type);
    }

    [Fact]
    public void A_display_is_updated_even_by_a_later_cell()
    {
        var first = kernel.Run("var bar = display(\"10 %\");").Shown;
        var second = kernel.Run("bar.Update(\"90 %\");").Shown;

        Assert.Equal("display_data", Assert.Single(first).Type);
        Assert.Equal("update_display_data", Assert.Single(second).Type);
        Assert.Equal("90 %", second[0].Content.Text("data", "text/plain"));
        Assert.NotNull(first[0].Content.Text("transient", "display_id"));
        Assert.Equal(
            first[0].Content.Text("transient", "display_id"),
            second[0].Content.Text("transient", "display_id"));
    }

    [Fact]
    public void Output_is_cleared_where_the_cell_says_so()
    {
        var (_, shown) = kernel.Run("Console.Write(1); ClearOutput(wait: true); Console.Write(2);");

        Assert.Equal(["stream", "clear_output", "stream"], shown.Select(message => message.Type));
        Assert.True((bool)shown[1].Content["wait"]!);
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_is_not_counted()
    {
        var before = kernel.Run("1").Reply.Number("execution_count");
        var id = kernel.Send(kernel.Shell, "execute_request", new()
        {
            ["code"] = "var hidden = 5; Console.Write(hidden); hidden",
            ["silent"] = true,
        });
        kernel.Receive(kernel.Shell, id);

        Assert.Empty(kernel.Shown(id));
        Assert.Equal(before + 1, kernel.Run("hidden").Reply.Number("execution_count"));
    }

    [Fact]
    public void User_expressions_are_evaluated_after_the_cell()
    {
        var reply = kernel.Ask("execute_request", new()
        {
            ["code"] = "var seven = 7;",
            ["user_expressions"] = new JsonObject { ["good"] = "seven * 2", ["bad"] = "nothing" },
        });

        var values = reply["user_expressions"]!.AsObject();
        Assert.Equal("14", values.Text("good", "data", "text/plain"));
        Assert.Equal("error", values.Text("bad", "status"));
    }

    [Fact]
    public void Cells_that_wait_behind_a_failed_one_are_aborted()
    {
        var failing = kernel.SendCell("Thread.Sleep(300); throw new Exception(\"no\");");
        var waiting = kernel.SendCell("Console.Write(\"ran\");");

        Assert.Equal("error", kernel.Receive(kernel.Shell, failing).Content.Text("status"));
        Assert.Equal("aborted", kernel.Receive(kernel.Shell, waiting).Content.Text("status"));
        Assert.Empty(kernel.Shown(waiting));
        Assert.Equal("ok", kernel.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void Without_stop_on_error_they_run()
    {
        var failing = kernel.SendCell(
            "Thread.Sleep(300); throw new Exception(\"no\");", stopOnError: false);
        var waiting = kernel.SendCell("1");

        Assert.Equal("error", kernel.Receive(kernel.Shell, failing).Content.Text("status"));
        Assert.Equal("ok", kernel.Receive(kernel.Shell, waiting).Content.Text("status"));
        kernel.Shown(waiting);
    }

    [Theory]
    [InlineData("input(\"Name? \")", "Name? ", false)]
    [InlineData("password(\"Word? \")", "Word? ", true)]
    [InlineData("Console.ReadLine()", "", false)]
    public void A_prompt_reaches_the_person_and_the_answer_the_cell(
        string code, string prompt, bool isPassword)
    {
        var id = kernel.SendCell($"var answer = {code}; answer", allowStdin: true);

        var question = kernel.Receive(kernel.Stdin, id);
        kernel.Send(kernel.Stdin, "input_reply", new() { ["value"] = "Ada" });

        Assert.Equal("input_request", question.Type);
        Assert.Equal(prompt, question.Content.Text("prompt"));
        Assert.Equal(isPassword, (bool)question.Content["password"]!);
        Assert.Equal("ok", kernel.Receive(kernel.Shell, id).Content.Text("status"));
        Assert.Equal("Ada", kernel.Shown(id)[^1].Content.Text("data", "text/plain"));
    }

    [Fact]
    public void A_prompt_that_nobody_can_answer_is_an_error_that_says_so()
    {
        var (reply, _) = kernel.Run("input()");

        Assert.Equal("error", reply.Text("status"));
        Assert.Contains("nobody can answer", reply.Text("evalue"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_knows_what_was_run()
    {
        kernel.Run("var first = 1;");
        kernel.Run("first + 40");

        var tail = kernel.Ask("history_request", new()
        {
            ["hist_access_type"] = "tail",
            ["n"] = 2,
            ["output"] = true,
        })["history"]!.AsArray();
        var search = kernel.Ask("history_request", new()
        {
            ["hist_access_type"] = "search",
            ["pattern"] = "*+ 40",
            ["n"] = 1,
        })["history"]!.AsArray();

        Assert.Equal(["var first = 1;", "first + 40"],
            tail.Select(entry => entry![2]![0]!.GetValue<string>()));
        Assert.Equal("41", tail[1]![2]![1]!.GetValue<string>());
        Assert.Equal("first + 40", search[0]![2]!.GetValue<string>());
    }

    [Fact]
    public void Names_of_earlier_cells_are_completed_and_cursors_count_code_points()
    {
        kernel.Run("var violins = 2;");
        const string Code = "var s = \"𝄞𝄞\"; viol";

        var reply = kernel.Ask("complete_request", new()
        {
            ["code"] = Code,
            ["cursor_pos"] = Code.Length - 2, // two characters take two UTF-16 units each
        });

        Assert.Equal("violins", reply["matches"]![0]!.GetValue<string>());
        Assert.Equal(Code.Length - 2, reply.Number("cursor_end"));
        Assert.Equal(Code.Length - 6, reply.Number("cursor_start"));
    }

    [Fact]
    public void A_name_is_explained()
    {
        var reply = kernel.Ask("inspect_request", new()
        {
            ["code"] = "Console.WriteLine",
            ["cursor_pos"] = 12,
        });

        Assert.True((bool)reply["found"]!);
        Assert.Contains("WriteLine", reply.Text("data", "text/plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("if (true) {", "incomplete")]
    [InlineData("foo )", "invalid")]
    public void A_cell_is_known_to_be_complete_or_not(string code, string status) =>
        Assert.Equal(status,
            kernel.Ask("is_complete_request", new() { ["code"] = code }).Text("status"));

    [Fact]
    public void A_comm_is_refused_by_closing_it()
    {
        var id = kernel.Send(kernel.Shell, "comm_open", new()
        {
            ["comm_id"] = "c1",
            ["target_name"] = "widget",
            ["data"] = new JsonObject(),
        });

        var closed = Assert.Single(kernel.Shown(id));
        Assert.Equal(("comm_close", "c1"), (closed.Type, closed.Content.Text("comm_id")));
        Assert.Empty(kernel.Ask("comm_info_request", [])["comms"]!.AsObject());
    }

    [Fact]
    public void The_heart_beats_while_a_cell_runs()
    {
        var id = kernel.SendCell("Thread.Sleep(500);");

        kernel.Heartbeat.SendFrame("beat");

        Assert.Equal("beat", kernel.Heartbeat.ReceiveFrameString());
        Assert.Equal("ok", kernel.Receive(kernel.Shell, id).Content.Text("status"));
        kernel.Shown(id);
    }

    [Fact]
    public void What_native_code_prints_reaches_the_notebook()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Calls puts of the C library of Linux.");
        var (_, shown) = kernel.Run("""
            [System.Runtime.InteropServices.DllImport("libc")]
            static extern int puts(string text);
            [System.Runtime.InteropServices.DllImport("libc")]
            static extern int fflush(nint all);
            puts("from C"); fflush(0); Thread.Sleep(300);
            """);

        Assert.Contains("from C", shown[0].Content.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_cell_leaves_running_goes_on_and_speaks_below_its_own_cell()
    {
        var first = kernel.SendCell("""
            async Task Later() { await Task.Delay(300); Console.Write("late"); }
            var task = Later();
            """);
        kernel.Receive(kernel.Shell, first);
        kernel.Shown(first);

        var second = kernel.SendCell("await task; Console.Write(\"now\");");

        Assert.Equal("late", kernel.NextShown(first).Content.Text("text"));
        Assert.Equal("now", kernel.NextShown(second).Content.Text("text"));
        kernel.Receive(kernel.Shell, second);
    }
}
