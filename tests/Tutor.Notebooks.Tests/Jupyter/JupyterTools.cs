using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>Jupyter's own programs, where this machine has them, with our kernel installed.</summary>
internal sealed class JupyterTools : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public JupyterTools()
    {
        var engine = typeof(JupyterKernel).Assembly.Location;
        var kernels = Directory.CreateDirectory(folder.File("kernels/.net-csharp"));
        File.WriteAllText(Path.Combine(kernels.FullName, "kernel.json"), new JsonObject
        {
            ["argv"] = new JsonArray("dotnet", "exec", engine, "kernel", "{connection_file}"),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
        }.ToJsonString());
    }

    /// <summary>Skips the test, and says why, where Python lacks a module.</summary>
    public static void Require(string module)
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3"])
            if (Run(python, ["-c", $"import {module}"], folder: null).ExitCode == 0)
            {
                Python = python;
                return;
            }
        Assert.Skip($"Python's {module} is not installed: apt-get install "
            + $"python3-{module.Replace('_', '-')}");
    }

    private static string Python { get; set; } = "python3";

    /// <summary>Runs a Python program that finds our kernel.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) =>
        Run(Python, arguments, folder.Path);

    public void Dispose() => folder.Dispose();

    private static (int ExitCode, string Output) Run(
        string program, string[] arguments, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (folder is not null)
            start.Environment["JUPYTER_PATH"] = folder;
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (127, $"There is no program {program}.");
        }
    }
}
