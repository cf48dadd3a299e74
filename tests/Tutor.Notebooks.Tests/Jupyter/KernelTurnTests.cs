using NetMQ;

namespace Tutor.Notebooks.Tests;

/// <summary>What waits while a cell runs, and what does not.</summary>
public sealed class KernelTurnTests(RunningKernel running) : IClassFixture<RunningKernel>
{
    private readonly KernelProbe kernel = running.Probe;

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
