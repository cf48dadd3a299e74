using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>A kernel that Jupyter can start, as <c>kernel.json</c> describes it.</summary>
/// <param name="Folder">Where the description lies.</param>
/// <param name="DisplayName">What the learner picks.</param>
/// <param name="Command">The program and its arguments; empty if the file says none.</param>
public sealed record KernelSpec(string Folder, string DisplayName, IReadOnlyList<string> Command)
{
    internal const string FileName = "kernel.json";
    private const string Nameless = "a kernel that does not say its name";

    /// <summary>What notebooks call it: the folder's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Whether the program, and every file it is given by its full path, exists.</summary>
    public bool CommandExists => Command.Count > 0 && Exists(Command[0])
        && Command.Skip(1).Where(Path.IsPathFullyQualified).All(Path.Exists);

    /// <summary>Reads a kernel's folder; null if it describes no kernel.</summary>
    public static KernelSpec? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? [];
            return new KernelSpec(
                folder,
                json.Text("display_name") ?? Nameless,
                [.. (json["argv"] as JsonArray ?? []).Select(word => word?.ToString() ?? "")]);
        }
        catch (Exception error) when (error
            is JsonException or InvalidOperationException or ArgumentException)
        {
            return new KernelSpec(folder, Nameless, []); // not the JSON that it should be
        }
    }

    private static bool Exists(string program)
    {
        if (Path.IsPathFullyQualified(program))
            return File.Exists(program);
        var folders = Environment.GetEnvironmentVariable("PATH") ?? "";
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd", ".bat"] : [""];
        return folders.Split(Path.PathSeparator).Any(folder => endings.Any(
            ending => File.Exists(Path.Combine(folder, program + ending))));
    }
}
