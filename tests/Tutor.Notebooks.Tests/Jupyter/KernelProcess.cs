using System.Diagnostics;
using System.Text;

namespace Tutor.Notebooks.Tests;

/// <summary>A kernel's process, started as a front end does, as often as it likes.</summary>
/// <param name="connectionFile">The connection file that tells it where to listen.</param>
/// <param name="folder">Where it works.</param>
/// <param name="parent">The process id of its front end, without which it ends.</param>
internal sealed class KernelProcess(string connectionFile, string folder, string parent)
    : IDisposable
{
    /// <summary>The process that was started last.</summary>
    public Process Latest { get; private set; } = null!;

    /// <summary>What it wrote to its standard error, from its first start on.</summary>
    public StringBuilder Log { get; } = new();

    public void Start()
    {
        var engine = Path.ChangeExtension(typeof(JupyterKernel).Assembly.Location, "dll");
        var start = new ProcessStartInfo("dotnet", ["exec", engine, "kernel", connectionFile])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        start.Environment["JPY_PARENT_PID"] = parent;
        Latest = Process.Start(start)!;
        Latest.ErrorDataReceived += (_, line) => Log.AppendLine(line.Data);
        Latest.BeginErrorReadLine();
    }

    /// <summary>Whether it runs and what it logged, for the message of an error.</summary>
    public override string ToString() =>
        (Latest.HasExited ? $"it ended with exit code {Latest.ExitCode}" : "it runs")
        + $" and logged: {Log}";

    public void Dispose()
    {
        Latest.Kill(entireProcessTree: true);
        Latest.WaitForExit();
    }
}
