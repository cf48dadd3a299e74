using System.Diagnostics;
using System.Globalization;

namespace Tutor.Notebooks.Tests;

/// <summary>How a kernel begins and ends.</summary>
public sealed class KernelLifetimeTests
{
    [Theory]
    [InlineData("{}", "no ip")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"ip\":", "is no connection file")]
    [InlineData("{\"signature_scheme\":\"hmac-md5\"}", "hmac-md5")]
    public async Task A_connection_file_that_cannot_be_used_is_one_clear_error(
        string content, string why)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "connection.json");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<NotebookException>(
            () => JupyterKernel.RunAsync(file, TestContext.Current.CancellationToken));

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Contains("connection.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_does_not_outlive_its_front_end()
    {
        using var parent = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        using var kernel = new KernelProbe($"{parent.Id}");
        var cells = int.Parse(
            kernel.Run("Environment.ProcessId").Shown[0].Content.Text("data", "text/plain")!,
            CultureInfo.InvariantCulture);
        using var worker = Process.GetProcessById(cells);

        parent.Kill();

        Assert.True(kernel.Process.WaitForExit(10_000), "The kernel is an orphan.");
        Assert.True(worker.WaitForExit(5_000), "The process of its cells is an orphan.");
    }

    [Fact]
    public void A_shutdown_is_confirmed_and_ends_the_kernel()
    {
        using var kernel = new KernelProbe();

        var id = kernel.Send(kernel.Control, "shutdown_request", new() { ["restart"] = true });

        Assert.True((bool)kernel.Receive(kernel.Control, id).Content["restart"]!);
        Assert.True(kernel.Process.WaitForExit(10_000));
        Assert.Equal(0, kernel.Process.ExitCode);
    }

    [Fact]
    public void A_kernel_is_started_again_at_once_on_the_same_ports()
    {
        using var kernel = new KernelProbe();
        for (var run = 1; run <= 3; run++)
        {
            var (unknown, _) = kernel.Run("left");
            var (reply, shown) = kernel.Run("var left = 6; left * 7");

            Assert.Equal("Compile error", unknown.Text("ename")); // nothing is left of before
            Assert.Equal(2, reply.Number("execution_count"));
            Assert.Equal("42", shown[0].Content.Text("data", "text/plain"));
            kernel.Restart();
        }
    }
}
