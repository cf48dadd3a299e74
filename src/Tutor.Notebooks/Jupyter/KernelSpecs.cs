using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Installs, finds and removes the kernels of one program.</summary>
/// <remarks>jupyter-client.readthedocs.io, "Kernel specs".</remarks>
public sealed class KernelSpecs(KernelProgram program)
{
    /// <summary>The name that C# notebooks ask for.</summary>
    public const string DefaultName = ".net-csharp";

    private const string Logo = "logo-svg.svg";

    /// <summary>The kernels in these data folders, in their order.</summary>
    public static IReadOnlyList<KernelSpec> In(IEnumerable<string> dataFolders) =>
    [
        .. dataFolders.Select(folder => Path.Combine(folder, "kernels"))
            .Where(Directory.Exists)
            .SelectMany(kernels => Directory.GetDirectories(kernels).Order(StringComparer.Ordinal))
            .Select(KernelSpec.Read).OfType<KernelSpec>(),
    ];

    /// <summary>Writes the kernel, completely or not at all.</summary>
    /// <param name="dataFolder">The data folder of Jupyter it is for.</param>
    /// <param name="name">What notebooks call it.</param>
    /// <param name="force">Replace a kernel of that name even if it is another program's.</param>
    /// <exception cref="KernelSpecException">
    /// The name cannot be used, or belongs to another program.
    /// </exception>
    public KernelSpec Install(string dataFolder, string name, bool force = false)
    {
        var folder = FolderOf(dataFolder, name);
        if (Path.Exists(folder) && !force && !IsOurs(folder))
            throw new KernelSpecException(
                $"{folder} belongs to another kernel, {Describe(folder)}. "
                + "Choose another name with --name, or replace it with --force.");

        WholeFolder.Replace(folder, inside =>
        {
            WholeFile.Write(Path.Combine(inside, KernelSpec.FileName), Json());
            WholeFile.Write(Path.Combine(inside, Logo), Resource.Text(Logo));
        });
        return KernelSpec.Read(folder)!;
    }

    /// <summary>Removes the kernel.</summary>
    /// <returns>The folder that is gone.</returns>
    /// <exception cref="KernelSpecException">It is not there, or another program's.</exception>
    public string Remove(string dataFolder, string name)
    {
        var folder = FolderOf(dataFolder, name);
        if (!Path.Exists(folder))
            throw new KernelSpecException($"There is no kernel {name} in {dataFolder}.");
        if (!IsOurs(folder))
            throw new KernelSpecException(
                $"{folder} belongs to another kernel, {Describe(folder)}. "
                + $"Remove it with: jupyter kernelspec remove {name}");
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string FolderOf(string dataFolder, string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_')
        && name.Any(char.IsAsciiLetterOrDigit)
            ? Path.Combine(dataFolder, "kernels", name)
            : throw new KernelSpecException(
                $"A kernel's name has small letters, digits, '.', '-', '_'; '{name}' has not.");

    private bool IsOurs(string folder) =>
        KernelSpec.Read(folder) is { } found && program.IsStartedBy(found.Command);

    private static string Describe(string folder) => KernelSpec.Read(folder) is { } found
        ? $"{found.DisplayName}, which runs: {string.Join(' ', found.Command)}"
        : "one without a kernel.json";

    private string Json() => JupyterJson.Write(new JsonObject
    {
        ["argv"] = new JsonArray([.. program.Command.Select(word => (JsonNode)word)]),
        ["display_name"] = ".NET (C#)",
        ["env"] = new JsonObject { ["DOTNET_ROOT"] = KernelProgram.DotnetRoot },
        ["interrupt_mode"] = "message",
        ["language"] = "C#",
        ["metadata"] = new JsonObject { ["debugger"] = false },
    });
}
