using System.Diagnostics;

namespace Tutor.Notebooks;

/// <summary>
/// Lets the SDK fetch packages, and remembers in a folder of its own what it found: the same
/// question is answered without a process, and with the network off.
/// </summary>
/// <param name="cacheFolder">Holds one folder for each question.</param>
internal sealed class PackageRestore(string cacheFolder)
{
    /// <summary>Where the answers are kept for this user.</summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify),
        "llm-from-scratch", "packages");

    /// <exception cref="PackageException">A package cannot be had.</exception>
    public async Task<IReadOnlyList<RestoredPackage>> RunAsync(
        PackageProject project, CancellationToken cancellation)
    {
        var answer = Path.Combine(cacheFolder, project.Key);
        if (PackageAssets.In(answer)?.Packages is { } known)
        {
            if (known.All(package => package.IsThere))
                return known;
            Directory.Delete(answer, recursive: true); // somebody emptied NuGet's own folder
        }

        var unfinished = $"{answer}.{Path.GetRandomFileName()}";
        Directory.CreateDirectory(unfinished);
        try
        {
            var packages = await AskAsync(project, unfinished, cancellation);
            Keep(unfinished, answer);
            return packages;
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<RestoredPackage>> AskAsync(
        PackageProject project, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, PackageProject.FileName);
        await File.WriteAllTextAsync(path, project.ToXml(), cancellation);
        var (succeeded, printed) = await DotnetAsync(["restore", path], folder, cancellation);
        var assets = PackageAssets.In(folder) ?? throw PackageComplaint.Of(project, printed);
        if (assets.Errors.Count > 0)
            throw PackageComplaint.Of(project, assets);
        if (!succeeded)
            throw PackageComplaint.Of(project, printed);

        foreach (var request in project.Requests)
            if (assets.Packages.First(package => package.Is(request.Id)) is var found
                && !request.Accepts(found.Version)) // NuGet takes the next higher one
                throw new PackageException(
                    PackageComplaint.NoVersion(request.Id, request.Version,
                        string.Join(", ", assets.Sources), found.Version), request.Id);
        return assets.Packages;
    }

    private static void Keep(string unfinished, string answer)
    {
        try
        {
            Directory.Move(unfinished, answer);
        }
        catch (IOException) when (Directory.Exists(answer))
        {
            // another notebook asked the same at the same time
        }
    }

    private static async Task<(bool Succeeded, string Printed)> DotnetAsync(
        string[] arguments, string folder, CancellationToken cancellation)
    {
        var dotnet = DotnetHost.Program;
        if (!Directory.Exists(Path.Combine(Path.GetDirectoryName(dotnet)!, "sdk")))
            throw new PackageException(
                $"Packages need the .NET SDK, and {dotnet} is a runtime without one. "
                + "Install the SDK from https://dot.net.");

        var start = new ProcessStartInfo(dotnet, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en"; // PackageComplaint reads messages
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var printed = process.StandardOutput.ReadToEndAsync(cancellation);
            var complaints = process.StandardError.ReadToEndAsync(cancellation);
            var all = await complaints + await printed;
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode == 0, all);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
