using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tutor.Notebooks;

/// <summary>Starts this very program once more, as a worker process.</summary>
internal static class DotnetHost
{
    /// <summary>The program that runs .NET programs: three folders above the runtime's.</summary>
    public static string Program => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..",
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <exception cref="NotebookException">A file of the program is missing.</exception>
    public static ProcessStartInfo WorkerStart(string pipeName, string workingFolder)
    {
        var worker = typeof(DotnetHost).Assembly.Location;
        foreach (var file in (string[])[worker, Path.ChangeExtension(worker, "runtimeconfig.json")])
            if (!File.Exists(file))
                throw new NotebookException(
                    $"Notebooks need {file}, which is missing. Build the application again, "
                    + "and not as a single file.");

        var start = new ProcessStartInfo(Program, ["exec", worker, pipeName])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Native threads that wait for each other sleep; spinning, they starve a busy machine.
        start.Environment.TryAdd("OMP_WAIT_POLICY", "passive");
        return start;
    }
}
