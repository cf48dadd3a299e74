using System.Diagnostics;
using System.Globalization;

namespace Course.Tests;

public sealed class InterruptTests
{
    [Fact]
    public async Task Ctrl_C_stops_within_a_second_and_leaves_what_was_finished()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        Assert.SkipWhen(IgnoresInterrupts(), "SIGINT is ignored here, as under nohup.");
        using var course = new SmallCourse()
            .Add("01-one", "# One", "\"was finished\"")
            .Add("02-two", "# Two",
                "System.IO.File.WriteAllText(\"busy\", $\"{Environment.ProcessId}\"); "
                + "while (true) { }");
        using var tutor = TutorProcess.Start(course.Folder, "course");
        var output = tutor.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = tutor.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var worker = await WorkerOf(course, tutor);

        var watch = Stopwatch.StartNew();
        Process.Start("sh", ["-c", $"kill -INT {tutor.Id}"]).Dispose();
        if (!tutor.WaitForExit(TimeSpan.FromSeconds(20)))
            tutor.Kill(entireProcessTree: true); // or its endless cell would outlive the test

        var seconds = watch.Elapsed.TotalSeconds;
        Assert.Equal(130, tutor.ExitCode);
        Assert.True(seconds < 2, $"It took {seconds:0.0} s."); // 1 s, and 1 for a busy machine
        Assert.Contains("Stopped. 1 of 2 notebooks were finished.", await error,
            StringComparison.Ordinal);
        Assert.Contains("01-one", await output, StringComparison.Ordinal);
        Assert.Contains("was finished", course.Page("01-one.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(course.File("artifacts", "course", "02-two.html")));
        Assert.True(worker.WaitForExit(1_000), "The notebook's process goes on.");
    }

    /// <summary>Whether this process, and so all that it starts, is to ignore SIGINT.</summary>
    private static bool IgnoresInterrupts()
    {
        const ulong Sigint = 1 << 1; // signal 2 is the second bit
        return OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status")
            .Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            .Any(line => (Convert.ToUInt64(line[7..].Trim(), 16) & Sigint) != 0);
    }

    /// <summary>The process that runs the endless cell, once it does.</summary>
    private static async Task<Process> WorkerOf(SmallCourse course, Process tutor)
    {
        var file = course.File("notebooks", "busy");
        while (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            Assert.False(tutor.HasExited, "The course ended before its second notebook.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        return Process.GetProcessById(int.Parse(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            CultureInfo.InvariantCulture));
    }
}
