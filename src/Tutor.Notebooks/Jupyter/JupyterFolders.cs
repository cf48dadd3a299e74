using System.Runtime.InteropServices;

namespace Tutor.Notebooks;

/// <summary>The data folders of Jupyter: kernels lie in their subfolder <c>kernels</c>.</summary>
/// <param name="environment">The value of an environment variable; null if not set.</param>
/// <param name="system">Whose rules hold.</param>
/// <remarks>The rules of jupyter_core; see docs.jupyter.org, "Common Directories".</remarks>
public sealed class JupyterFolders(Func<string, string?> environment, OSPlatform system)
{
    /// <summary>The folders of this machine, for this user.</summary>
    public static JupyterFolders OfThisUser => new(
        Environment.GetEnvironmentVariable,
        OperatingSystem.IsWindows() ? OSPlatform.Windows
            : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux);

    /// <summary>What Jupyter finds whenever this user starts it.</summary>
    public string OfUser => Set("JUPYTER_DATA_DIR")
        ?? (system == OSPlatform.Windows ? OfWindowsUser
            : system == OSPlatform.OSX ? Path.Combine(Home, "Library", "Jupyter")
            : Path.Combine(
                Set("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), "jupyter"));

    private string OfWindowsUser => Set("APPDATA") is { } roaming
        ? Path.Combine(roaming, "jupyter")
        : Path.Combine(
            Set("JUPYTER_CONFIG_DIR") ?? Path.Combine(Home, ".jupyter"), "data");

    private string Home => Set(system == OSPlatform.Windows ? "USERPROFILE" : "HOME")
        ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>What Jupyter finds when a Python of this prefix runs it.</summary>
    public static string Below(string prefix) => Path.Combine(prefix, "share", "jupyter");

    /// <summary>The active Python environment, or the Python at hand.</summary>
    /// <exception cref="KernelSpecException">There is no Python.</exception>
    public string OfPython() => Below(Prefix() ?? throw new KernelSpecException(
        "There is no Python environment: VIRTUAL_ENV and CONDA_PREFIX are not set and "
        + $"{PythonPrefix.Program} does not answer. Use --user, or name a folder with --prefix."));

    /// <summary>Every folder Jupyter looks in; what comes first wins.</summary>
    public IReadOnlyList<string> InSearchOrder()
    {
        var wished = (Set("JUPYTER_PATH") ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] ofPython = Prefix() is { } prefix ? [Below(prefix)] : [];
        string[] ofSystem = system != OSPlatform.Windows
            ? ["/usr/local/share/jupyter", "/usr/share/jupyter"]
            : Set("PROGRAMDATA") is { } shared ? [Path.Combine(shared, "jupyter")] : [];
        return [.. wished.Append(OfUser).Concat(ofPython).Concat(ofSystem).Distinct()];
    }

    private string? Prefix() => Set("VIRTUAL_ENV") ?? Set("CONDA_PREFIX") ?? PythonPrefix.Find();

    private string? Set(string name) => environment(name) is { Length: > 0 } value ? value : null;
}
