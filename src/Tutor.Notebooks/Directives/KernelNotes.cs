using System.Reflection;
using System.Runtime.InteropServices;

namespace Tutor.Notebooks;

/// <summary>What the kernel says about itself.</summary>
internal static class KernelNotes
{
    /// <param name="folder">Where paths in the notebook start.</param>
    public static string About(string folder)
    {
        var version = typeof(KernelNotes).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var (runtime, system) =
            (RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier);
        return $"""
            LlmFromScratch, a kernel for C# notebooks
            Version: {version?.Split('+')[0]}
            Runs on: {runtime}, {system}
            Program: {AppContext.BaseDirectory}
            Folder:  {folder}
            """;
    }
}
