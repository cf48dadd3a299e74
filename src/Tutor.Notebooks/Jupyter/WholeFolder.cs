namespace Tutor.Notebooks;

/// <summary>Replaces a folder completely or not at all.</summary>
internal static class WholeFolder
{
    /// <summary>
    /// Fills a folder two levels up, where nobody looks for it, then moves it into its place.
    /// What stood there before stays until then.
    /// </summary>
    public static void Replace(string folder, Action<string> fill)
    {
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        var unfinished = Path.Combine(
            Path.GetDirectoryName(parent)!, $"unfinished-{Guid.NewGuid():N}");
        try
        {
            fill(Directory.CreateDirectory(unfinished).FullName);
            if (Directory.Exists(folder))
                Exchange(folder, unfinished);
            else
                Directory.Move(unfinished, folder);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static void Exchange(string folder, string replacement)
    {
        var before = replacement + "-before";
        Directory.Move(folder, before);
        try
        {
            Directory.Move(replacement, folder);
        }
        catch
        {
            Directory.Move(before, folder);
            throw;
        }
        Directory.Delete(before, recursive: true);
    }
}
