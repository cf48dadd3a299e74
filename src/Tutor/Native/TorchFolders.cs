using System.Reflection;
using System.Runtime.InteropServices;

namespace Tutor;

/// <summary>
/// Where libtorch and its bridge to .NET may lie: beside <c>Tutor.dll</c>, or in a package cache.
/// </summary>
public static class TorchFolders
{
    /// <summary>A file beside <c>Tutor.dll</c> that names the folder its build linked to.</summary>
    private const string LinkFile = "Tutor.libtorch.txt";

    /// <summary>What packages call this system: <c>linux-x64</c>, <c>osx-arm64</c>.</summary>
    public static string Rid { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>The package that holds libtorch for this system.</summary>
    public static string Package { get; } = $"libtorch-cpu-{Rid}";

    /// <summary>The version of libtorch that TorchSharp was made for, such as 2.10.0.</summary>
    public static string Version { get; } = typeof(TorchFolders).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "LibtorchVersion").Value!;

    /// <summary>The folders to look in, the nearest first.</summary>
    /// <param name="here">The folder of <c>Tutor.dll</c>.</param>
    public static IEnumerable<string> Of(string here)
    {
        yield return here;
        yield return Path.Combine(here, "runtimes", Rid, "native");

        var link = Path.Combine(here, LinkFile);
        if (File.Exists(link))
            yield return File.ReadAllText(link).Trim();

        // Tutor's own package is unpacked in CACHE/llmfromscratch.tutor/0.1.0/lib/net10.0.
        foreach (var cache in (string[])[Path.GetFullPath("../../../..", here), UsersCache])
        {
            yield return Native(cache, Package, Version);
            yield return Native(cache, "torchsharp", TorchSharpVersion);
        }
    }

    private static string TorchSharpVersion =>
        typeof(torch).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Where NuGet unpacks packages unless a configuration file says otherwise.</summary>
    private static string UsersCache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget", "packages");

    private static string Native(string cache, string package, string version) =>
        Path.Combine(cache, package, version, "runtimes", Rid, "native");
}
