using System.Diagnostics;
using System.Reflection;
using Tutor;
using Tutor.Cli;

namespace Course.Tests;

/// <summary>
/// The packages of this very build in a folder of their own, and the tool installed from there.
/// What its processes keep for the user stays in that folder too.
/// </summary>
public sealed class PackedTutor : IAsyncLifetime
{
    private const string Link = "Tutor.libtorch.txt";

    private readonly string folder = Directory.CreateTempSubdirectory("packed-").FullName;

    /// <summary>The folder with both packages.</summary>
    public string Feed => Path.Combine(folder, "feed");

    /// <summary>The folder the tool is installed in.</summary>
    public string Tools => Path.Combine(folder, "tools");

    /// <summary>The version of both packages.</summary>
    public static string Version => MachineInfo.TutorVersion;

    /// <summary>The packages that this build was made of: so no test downloads libtorch.</summary>
    public static string Cache => Path.GetFullPath(
        "../../../../..", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Link)).Trim());

    public async ValueTask InitializeAsync()
    {
        if (!IsLinked)
            return;
        var source = Repository.Find(AppContext.BaseDirectory).Folder("src");
        var configuration = typeof(Devices).Assembly
            .GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        foreach (var project in (string[])["Tutor", "Tutor.Cli"])
            await SucceedAsync("pack", Path.Combine(source, project), "--no-build",
                "--configuration", configuration, "--output", Feed, "-nodeReuse:false");
        await SucceedAsync("tool", "install", "LlmFromScratch.Tutor.Cli", "--version", Version,
            "--tool-path", Tools, "--source", Feed);
    }

    /// <summary>Skips the test where no packages can be made.</summary>
    public static void Require() => Assert.SkipUnless(
        IsLinked, "This build copies its native libraries; packages are made of one that links.");

    /// <summary>What the SDK wrote down when a notebook asked for packages.</summary>
    public IEnumerable<string> RestoredFiles() => Directory.EnumerateFiles(
        Path.Combine(folder, "data"), "project.assets.json", SearchOption.AllDirectories);

    /// <summary>Runs the installed command to its end.</summary>
    internal Task<TutorResult> TutorAsync(string workingFolder, params string[] words) =>
        TutorAsync(workingFolder, [], words);

    /// <summary>Runs the installed command with variables of its environment.</summary>
    internal Task<TutorResult> TutorAsync(
        string workingFolder, (string Name, string Value)[] variables, params string[] words) =>
        RunAsync(Path.Combine(Tools, "tutor"), workingFolder, variables, words);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsLinked => File.Exists(Path.Combine(AppContext.BaseDirectory, Link));

    private async Task SucceedAsync(params string[] words)
    {
        var (exitCode, output, error) = await RunAsync("dotnet", folder, [], words);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', words)}\n{output}{error}");
    }

    private async Task<TutorResult> RunAsync(
        string program, string workingFolder, (string Name, string Value)[] variables,
        string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables.Prepend(
            ("XDG_DATA_HOME", Path.Combine(folder, "data"))))
            start.Environment[name] = value;
        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
            start.Environment.Remove(name); // a test run from MSBuild is not part of that build
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await error);
    }
}

/// <summary>Tests that share the packages, which take seconds to make.</summary>
[CollectionDefinition]
public sealed class PackedTutorUsers : ICollectionFixture<PackedTutor>;
