namespace Tutor.Tests;

/// <summary>Real texts that other people wrote; not part of the project.</summary>
internal static class Corpora
{
    /// <summary>Where a file of TUTOR_DATA is; skips the test without it.</summary>
    public static string Path(string name)
    {
        var folder = Environment.GetEnvironmentVariable("TUTOR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "TUTOR_DATA is not set.");
        var path = System.IO.Path.Combine(folder!, name);
        Assert.SkipUnless(File.Exists(path), $"There is no file '{path}'.");
        return path;
    }
}
