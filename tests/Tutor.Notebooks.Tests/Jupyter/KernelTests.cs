using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

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
        Assert.Contains(
            "line 2: throw new", reply["traceback"]!.ToString(), StringComparison.Ordinal);
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
}
