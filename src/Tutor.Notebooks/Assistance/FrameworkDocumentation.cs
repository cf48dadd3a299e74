using System.Runtime.InteropServices;

namespace Tutor.Notebooks;

/// <summary>
/// The SDK's XML files on the framework. Their names are those of the libraries that programs are
/// compiled against, so what <c>System.Private.CoreLib</c> holds may be told in any of them.
/// </summary>
internal static class FrameworkDocumentation
{
    private static readonly Lazy<string[]> Files = new(Find);

    /// <summary>All files, the likeliest first; none where there is no SDK.</summary>
    public static IEnumerable<string> FilesFor(string library) => Files.Value.OrderBy(
        file => Path.GetFileNameWithoutExtension(file) switch
        {
            var name when name == library => 0,
            "System.Runtime" => 1,
            _ => 2,
        });

    private static string[] Find()
    {
        var packs = Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs",
            "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs))
            return [];

        var (major, minor) = (Environment.Version.Major, Environment.Version.Minor);
        var newest = Directory.GetDirectories(packs, $"{major}.{minor}.*")
            .MaxBy(folder => Version.TryParse(Path.GetFileName(folder), out var v) ? v : new());
        var folder = Path.Combine(newest ?? packs, "ref", $"net{major}.{minor}");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml") : [];
    }
}
