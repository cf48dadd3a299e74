using System.Diagnostics;

namespace Course.Tests;

/// <summary>Jupyter's own programs, where the machine has them, and our kernel in them.</summary>
internal sealed class JupyterTools : IDisposable
{
    /// <summary>Set where these tests must run: what they need is installed there.</summary>
    private const string Required = "TUTOR_REQUIRE_JUPYTER";

    private readonly string python;
    private readonly string prefix = Directory.CreateTempSubdirectory("jupyter-").FullName;

    private JupyterTools(string python) => this.python = python;

    /// <summary>Installs the kernel of this build as a learner does.</summary>
    public static Task<JupyterTools> WithOurKernelAsync(string module) =>
        WithKernelAsync(module, prefix => TutorProcess.RunAsync(
            prefix, "kernel", "install", "--prefix", prefix));

    /// <summary>
    /// Lets a command install its kernel. Skips the test, and says why, where Python lacks the
    /// module.
    /// </summary>
    public static async Task<JupyterTools> WithKernelAsync(
        string module, Func<string, Task<TutorResult>> install)
    {
        var python = ((string[])["/usr/bin/python3", "python3"]).FirstOrDefault(
            program => Start(program, ["-c", $"import {module}"], []).ExitCode == 0);
        if (python is null)
            Missing($"Python's module {module}");

        var jupyter = new JupyterTools(python!);
        var installed = await install(jupyter.prefix);
        Assert.Equal(0, installed.ExitCode);
        return jupyter;
    }

    /// <summary>Skips the test, or fails it where it must run.</summary>
    public static void Missing(string what)
    {
        var why = $"{what} is not installed. On Debian: apt-get install jupyter-nbconvert "
            + "jupyter-notebook python3-jupyter-kernel-test chromium";
        Assert.True(Environment.GetEnvironmentVariable(Required) is null, why);
        Assert.Skip(why);
    }

    /// <summary>Runs a Python program that finds our kernel.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) =>
        Start(python, arguments, Variables);

    /// <summary>Starts a Python program that finds our kernel, and goes on.</summary>
    public Process StartServer(params string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardError = true };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(prefix, recursive: true);

    private Dictionary<string, string> Variables => new()
    {
        ["JUPYTER_PATH"] = Path.Combine(prefix, "share", "jupyter"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(prefix, "config"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(prefix, "runtime"),
    };

    private static (int ExitCode, string Output) Start(
        string program, string[] arguments, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
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
