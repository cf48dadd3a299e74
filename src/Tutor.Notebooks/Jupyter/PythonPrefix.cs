using System.ComponentModel;
using System.Diagnostics;

namespace Tutor.Notebooks;

/// <summary>The folder under which the Python on the PATH is installed.</summary>
internal static class PythonPrefix
{
    /// <summary>What a Python of the system is called.</summary>
    public static string Program => OperatingSystem.IsWindows() ? "python" : "python3";

    /// <summary>Asks the Python; null if none answers.</summary>
    public static string? Find()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(
                Program, ["-c", "import sys; print(sys.prefix)"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            python.ErrorDataReceived += (_, _) => { }; // read, so that it does not block
            python.BeginErrorReadLine();
            var prefix = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            return python.ExitCode == 0 && Directory.Exists(prefix) ? prefix : null;
        }
        catch (Win32Exception)
        {
            return null; // no such program
        }
    }
}
