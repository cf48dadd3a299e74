namespace Tutor.Notebooks;

/// <summary>The program that a kernelspec starts, and how it is started from anywhere.</summary>
/// <param name="Assembly">The full path of its main assembly, such as <c>Tutor.Cli.dll</c>.</param>
public sealed record KernelProgram(string Assembly)
{
    private const string ConnectionFile = "{connection_file}"; // Jupyter puts the path here

    /// <summary>The command of the .NET tool that the program also is, or null.</summary>
    public string? ToolCommand { get; init; }

    /// <summary>The file that this process was started by.</summary>
    public string? StartedBy { get; init; } = Environment.ProcessPath;

    /// <summary>
    /// The program and its arguments. Its own executable if that lies beside it, which shows
    /// under its name in a list of processes; the command of an installed tool, which stays where
    /// it is when the tool is updated; else <c>dotnet</c>.
    /// </summary>
    public IReadOnlyList<string> Command
    {
        get
        {
            var executable = Path.ChangeExtension(
                Assembly, OperatingSystem.IsWindows() ? "exe" : null);
            string[] program = File.Exists(executable) ? [executable]
                : StartedBy is not null && NameOf(StartedBy) == ToolCommand ? [StartedBy]
                : [DotnetHost.Program, Assembly];
            return [.. program, "kernel", "start", ConnectionFile];
        }
    }

    /// <summary>Where the executable finds .NET when that is not where systems put it.</summary>
    public static string DotnetRoot => Path.GetDirectoryName(DotnetHost.Program)!;

    /// <summary>Whether a command starts this program, be it an older copy elsewhere.</summary>
    public bool IsStartedBy(IReadOnlyList<string> command) =>
        command is [.., var file, "kernel", "start", ConnectionFile]
        && (NameOf(file) == NameOf(Assembly) || NameOf(file) == ToolCommand);

    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return Path.GetExtension(name) is ".dll" or ".exe" ? name[..^4] : name;
    }
}
