namespace Tutor.Notebooks.Tests;

public sealed class KernelInterruptTests(RunningKernel running) : IClassFixture<RunningKernel>
{
    private readonly KernelProbe kernel = running.Probe;

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) Console.WriteLine(\"flood\");")]
    [InlineData("while (true) try { while (true) { } } catch { }")]
    [InlineData("while (true) try { Thread.Sleep(1); } catch { }")]
    [InlineData("Thread.Sleep(60_000);")]
    [InlineData("while (true) try { Thread.Sleep(60_000); } catch { }")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("Task.Delay(60_000).Wait();")]
    [InlineData("await Task.Run(() => Thread.Sleep(60_000));")]
    [InlineData("await Task.Delay(60_000);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("while (true) await Task.Delay(1);")]
    public void An_interruption_stops(string endless)
    {
        var (message, kept) = Interrupt($"var kept = 3; Console.Write(\"begun\");\n{endless}");

        Assert.Equal("The cell was interrupted.", message);
        Assert.Equal("error", kept); // nothing that an interrupted cell declared stays
    }

    [Fact]
    public void An_interruption_ends_the_wait_for_a_person()
    {
        var id = kernel.SendCell("input()", allowStdin: true);
        kernel.Receive(kernel.Stdin, id);

        kernel.Send(kernel.Control, "interrupt_request", []);

        Assert.Equal("The cell was interrupted.",
            kernel.Receive(kernel.Shell, id).Content.Text("evalue"));
        kernel.Shown(id);
    }

    [Fact]
    public void What_cannot_be_stopped_is_said_and_left_behind()
    {
        var (library, wait) = OperatingSystem.IsWindows()
            ? ("msvcrt", "ping -n 5 127.0.0.1 > nul") : ("libc", "sleep 4");

        var (message, _) = Interrupt($"""
            using System.Runtime.InteropServices;
            [DllImport("{library}")] static extern int system(string command);
            Console.Write("begun");
            system("{wait}");
            """);

        Assert.Contains("goes on in the background", message, StringComparison.Ordinal);
        Assert.Contains("A restart ends it", message, StringComparison.Ordinal);
    }

    [Fact]
    public void State_survives_an_interruption()
    {
        kernel.Run("var before = 11;");
        Interrupt("before = 12; Console.Write(\"begun\"); while (true) { }");

        Assert.Equal("12", kernel.Run("before").Shown[0].Content.Text("data", "text/plain"));
    }

    [Theory]
    [InlineData("while (true) { await Task.Delay(1); count++; }")]
    [InlineData("await Task.Delay(1); while (true) count++;")]
    [InlineData("while (true) count++;")]
    public void What_was_interrupted_does_not_go_on_unseen(string endless)
    {
        kernel.Run("var count = 0L;");
        Interrupt($"Console.Write(\"begun\"); {endless}");

        var (_, shown) = kernel.Run("var seen = count; Thread.Sleep(100); count - seen");

        Assert.Equal("0", shown[0].Content.Text("data", "text/plain"));
    }

    [Fact]
    public void An_interruption_between_cells_harms_no_later_cell()
    {
        var id = kernel.Send(kernel.Control, "interrupt_request", []);
        kernel.Receive(kernel.Control, id);

        Assert.Equal("ok", kernel.Run("1").Reply.Text("status"));
    }

    /// <summary>Interrupts a cell that has written; tells whether its variable is known.</summary>
    private (string? Message, string? Kept) Interrupt(string code)
    {
        var id = kernel.SendCell(code);
        var written = kernel.NextShown(id).Content.Text("text");
        Assert.StartsWith("begun", written, StringComparison.Ordinal);
        Thread.Sleep(100); // from the first word into the loop

        kernel.Send(kernel.Control, "interrupt_request", []);

        var reply = kernel.Receive(kernel.Shell, id).Content;
        Assert.Equal("Interrupted", reply.Text("ename"));
        kernel.Shown(id);
        return (reply.Text("evalue"), kernel.Run("kept").Reply.Text("status"));
    }
}
