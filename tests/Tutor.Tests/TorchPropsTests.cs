using System.Diagnostics;
using System.Text.Json;

namespace Tutor.Tests;

public sealed class TorchPropsTests
{
    [Fact]
    public void The_processor_is_the_default_and_takes_one_systems_library()
    {
        var packages = Packages();

        Assert.Contains("TorchSharp", packages);
        Assert.Single(packages, package => package.StartsWith("libtorch-cpu-"));
        Assert.DoesNotContain(packages, package => package.Contains("cuda"));
        Assert.Equal(packages, Packages("-p:TorchBackend=cpu"));
    }

    [Fact]
    public void Cuda_takes_the_package_of_this_system_and_no_other()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "There is no CUDA on macOS.");

        var packages = Packages("-p:TorchBackend=cuda");

        var system = OperatingSystem.IsWindows() ? "windows" : "linux";
        Assert.Contains($"TorchSharp-cuda-{system}", packages);
        Assert.DoesNotContain(packages, package => package.StartsWith("libtorch-cpu-"));
        Assert.Single(packages, package => package.Contains("cuda"));
    }

    [Fact]
    public void Any_other_backend_stops_the_build_and_says_which_there_are()
    {
        // The first target of every restore and build, so that nothing is built here.
        var (exitCode, output) = Evaluate(
            "-t:CollectPackageReferences", "-p:TorchBackend=tpu", "-v:q");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("TorchBackend is 'tpu'; it can be cpu or cuda.", output);
    }

    [Fact]
    public void A_build_that_copies_libtorch_makes_no_package()
    {
        var (exitCode, output) = Evaluate(
            "-t:CheckTorchOfPackage", "-p:TorchNatives=copy", "-v:q");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("pack with -p:TorchBackend=cpu -p:TorchNatives=link", output);
        Assert.Equal(0, Evaluate("-t:CheckTorchOfPackage", "-v:q").ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void Libtorch_is_remembered_whether_or_not_the_package_folder_ends_in_a_slash(string end)
    {
        using var folder = new TemporaryFolder();
        var root = Path.Combine(Path.GetTempPath(), "packages");

        var file = Evaluated("None", "FullPath",
            "-t:RememberTorchFolder", $"-p:NuGetPackageRoot={root}{end}",
            $"-p:IntermediateOutputPath={folder.Path}{Path.DirectorySeparatorChar}")
            .Single(path => Path.GetFileName(path) == "Tutor.libtorch.txt");

        Assert.Equal(
            Path.Combine(root, TorchFolders.Package, TorchFolders.Version, "runtimes",
                TorchFolders.Rid, "native"),
            File.ReadAllText(file).Trim());
    }

    private static string[] Packages(params string[] arguments) =>
        Evaluated("PackageReference", "Identity", arguments);

    /// <summary>One metadata value of each item that MSBuild evaluates.</summary>
    private static string[] Evaluated(string item, string metadata, params string[] arguments)
    {
        var (exitCode, output) = Evaluate([$"-getItem:{item}", .. arguments]);
        Assert.True(exitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(item)
            .EnumerateArray().Select(found => found.GetProperty(metadata).GetString()!)];
    }

    private static (int ExitCode, string Output) Evaluate(params string[] arguments)
    {
        var project = Path.Combine(Repository.Root, "src", "Tutor", "Tutor.csproj");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
            start.Environment.Remove(name); // a test run from MSBuild is not part of that build

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
