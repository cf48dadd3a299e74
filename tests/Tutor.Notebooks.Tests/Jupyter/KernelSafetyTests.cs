using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;

namespace Tutor.Notebooks.Tests;

public sealed class KernelSafetyTests
{
    [Fact]
    public void Forged_repeated_and_broken_messages_are_dropped_and_logged()
    {
        using var kernel = new KernelProbe();
        var ran = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var (id, good) = kernel.Sign("execute_request", Cell("1"));
        var (_, forged) = kernel.Sign(
            "execute_request", Cell($"File.WriteAllText(@\"{ran}\", \"\")"));
        var unsigned = forged.ToArray();
        forged[1] = Encoding.ASCII.GetBytes(new string('0', 64));
        unsigned[1] = [];

        kernel.Shell.SendMultipartBytes(good);
        kernel.Receive(kernel.Shell, id);
        kernel.Shell.SendMultipartBytes(good); // a second time
        kernel.Shell.SendMultipartBytes(forged);
        kernel.Shell.SendMultipartBytes(unsigned);
        kernel.Shell.SendMultipartBytes("junk"u8.ToArray(), [1, 2, 3]);
        kernel.Shell.SendMultipartBytes([.. good.Take(4)]);

        Assert.Equal("1", kernel.Run("1").Shown[0].Content.Text("data", "text/plain"));
        Assert.Equal(2, kernel.Run("1").Reply.Number("execution_count") - 1);
        Assert.False(File.Exists(ran));
        var log = kernel.Log.ToString();
        Assert.Contains("it was sent before", log, StringComparison.Ordinal);
        Assert.Equal(2, log.Split("its signature is wrong").Length - 1);
        Assert.Equal(2, log.Split("is no message").Length - 1);
    }

    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0)", "Stack overflow")]
    [InlineData(
        "new Thread(() => throw new Exception(\"in the back\")).Start(); Thread.Sleep(5_000);",
        "in the back")]
    [InlineData("Environment.Exit(3);", "exit code 3")]
    public void A_cell_that_brings_its_process_down_is_told_about(string code, string why)
    {
        using var kernel = new KernelProbe();

        var (reply, shown) = kernel.Run(code);

        Assert.Equal("error", reply.Text("status"));
        Assert.Contains(why, reply.Text("evalue"), StringComparison.Ordinal);
        Assert.Contains(shown, message => message.Type == "error");
        Assert.True(kernel.Process.WaitForExit(10_000), "The kernel goes on without its cells.");
        Assert.Equal(1, kernel.Process.ExitCode);
    }

    [Fact]
    public void A_flood_of_text_is_cut_and_the_cut_is_announced()
    {
        using var kernel = new KernelProbe();

        var (_, shown) = kernel.Run(
            "for (var i = 0; i < 5_000_000; i++) Console.WriteLine(\"a line of the flood\");");

        var length = shown.Sum(message => message.Content.Text("text")!.Length);
        Assert.InRange(length, 1_000_000, 1_100_000);
        Assert.Contains("output cut", shown[^1].Content.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public void Five_hundred_cells_leave_little_behind()
    {
        using var kernel = new KernelProbe();
        double HeapInMegabytes()
        {
            var (_, shown) = kernel.Run("GC.GetTotalMemory(true) / 1e6");
            return double.Parse(
                shown[0].Content.Text("data", "text/plain")!, CultureInfo.InvariantCulture);
        }
        void Run(int count)
        {
            for (var i = 0; i < count; i++)
                kernel.Run($"var x{i % 7} = {i}; x{i % 7} + 1");
        }

        Run(100);
        var before = HeapInMegabytes();
        Run(400);
        var after = HeapInMegabytes();

        Assert.InRange((after - before) / 400, -0.1, 0.1); // MB a cell
    }

    private static JsonObject Cell(string code) => new() { ["code"] = code };
}
