namespace Tutor.Cli;

/// <summary>The folder of the course, wherever inside it the command was started.</summary>
internal sealed record Repository(string Root)
{
    private const string Marker = "LlmFromScratch.sln";

    /// <summary>Walks up from a folder to the one that holds the solution.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static Repository Find(string start) => Around(start) ?? throw new UserError(
        $"Neither {start} nor a folder above it holds {Marker}. "
        + "Go into your copy of the course first.");

    /// <summary>The course that a folder is in; null if it is in none.</summary>
    public static Repository? Around(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return new Repository(folder.FullName);
        return null;
    }

    public string Folder(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>All notebooks, in the order of their names.</summary>
    public IReadOnlyList<string> Notebooks()
    {
        var folder = Folder("notebooks");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The notebooks whose names begin as asked; all where nothing is asked.</summary>
    public IReadOnlyList<string> Notebooks(IReadOnlyList<string> beginnings)
    {
        var all = Notebooks();
        if (all.Count == 0)
            throw new UserError($"There is no notebook in {Folder("notebooks")}.");
        foreach (var beginning in beginnings)
            if (!all.Any(path => BeginsWith(path, beginning)))
                throw new UserError(
                    $"No notebook begins with '{beginning}'. There are: "
                    + string.Join(", ", all.Select(Path.GetFileNameWithoutExtension)) + ".");
        return beginnings.Count == 0 ? all
            : [.. all.Where(path => beginnings.Any(begin => BeginsWith(path, begin)))];
    }

    private static bool BeginsWith(string path, string beginning) =>
        Path.GetFileName(path).StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
