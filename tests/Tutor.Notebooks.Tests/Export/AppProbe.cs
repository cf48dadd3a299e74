using System.Diagnostics;

namespace Tutor.Notebooks.Tests;

/// <summary>Notebooks in a folder of their own, made into apps there.</summary>
internal sealed class AppProbe : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    /// <summary>Where the app is written.</summary>
    public string Path => Folder.File("app.cs");

    public void Dispose() => Folder.Dispose();

    /// <summary>Makes an app of some code cells; gives its text.</summary>
    public string Export(params string[] code) => Export(AppReferences.None, code);

    public string Export(AppReferences references, params string[] code)
    {
        FileApp.Write(Folder.Notebook("# Title\n\nWords.", code), Path, references);
        return File.ReadAllText(Path);
    }

    /// <summary>Makes an app of some code cells and runs it; gives what it prints.</summary>
    public async Task<string> RunAsync(params string[] code)
    {
        Export(code);
        using var run = Process.Start(new ProcessStartInfo("dotnet", ["run", "app.cs"])
        {
            WorkingDirectory = Folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        run.StandardInput.Write("Ada\nsecret\n");
        run.StandardInput.Close();
        var output = await run.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.ReplaceLineEndings("\n");
    }
}
