namespace Tutor.Tests;

/// <summary>Where the tests find the project's own files.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LlmFromScratch.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder)!);
}
