namespace Tutor.Tests;

/// <summary>Reference numbers that other people's code computed; not part of the project.</summary>
internal static class Fixtures
{
    /// <summary>The tensors of a file beside TUTOR_DATA; skips the test without it.</summary>
    public static Dictionary<string, Tensor> Read(string name)
    {
        var data = Environment.GetEnvironmentVariable("TUTOR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data),
            "TUTOR_DATA is not set; the fixtures lie beside the folder it names.");
        var path = Path.Combine(data!, "..", "fixtures", name);
        Assert.SkipUnless(File.Exists(path), $"There is no fixture '{path}'.");
        return SafeTensors.Read(path).Tensors;
    }
}
