namespace Tutor.Tests;

/// <summary>A folder of its own for one test, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tutor-").FullName;

    public string File(string name) => Path.Combine(folder, name);

    /// <summary>The names of all files in the folder.</summary>
    public string[] Names => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file))];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
