namespace Tutor.Cli;

/// <summary>The notebooks that a list of files and folders stands for.</summary>
internal static class NotebookPaths
{
    /// <summary>Files as they are named, and the notebooks in and below each folder.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Of).Distinct()];

    private static IEnumerable<string> Of(string path)
    {
        if (!Directory.Exists(path))
            return [path]; // reading it will say if it is not there
        var found = Below(new DirectoryInfo(path)).ToList();
        return found.Count > 0 ? found : throw new UserError($"There is no notebook in {path}.");
    }

    private static IEnumerable<string> Below(DirectoryInfo folder) =>
        folder.GetFiles("*.ipynb").Select(file => file.FullName).Order(StringComparer.Ordinal)
            .Concat(folder.GetDirectories().Where(IsLookedInto)
                .OrderBy(inner => inner.Name, StringComparer.Ordinal).SelectMany(Below));

    /// <summary>Links are left out, for they may lead in circles.</summary>
    private static bool IsLookedInto(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && folder.Name != "artifacts" && folder.LinkTarget is null;
}
