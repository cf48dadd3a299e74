using Tutor;
using Tutor.Cli;
using Tutor.Notebooks;

namespace Course.Tests;

[Collection(typeof(PackedTutorUsers))]
public sealed class LibraryPackageTests(PackedTutor packed)
{
    [Fact]
    public async Task One_line_of_a_notebook_brings_the_library_with_all_it_needs()
    {
        PackedTutor.Require();
        using var course = new SmallCourse().Add("a", "# A",
            $"#i \"nuget: {packed.Feed}\"\n{ExampleOfItsPage()}",
            "typeof(Devices).Assembly.Location",
            "var text = CharTokenizer.FromText(\"hello\"); text.Decode(text.Encode(\"hole\"))",
            "BarPlot.Draw(\"Fruit\", new Axis(\"pieces\"), [new Bar(\"apples\", 2, \"#0072B2\")])");
        File.WriteAllText(course.File("nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="unpacked" /></config>
              <fallbackPackageFolders>
                <add key="built" value="{PackedTutor.Cache}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        var run = await packed.TutorAsync(
            course.Folder, "run", "notebooks/a.ipynb", "--out", "done.ipynb");

        Assert.True(run.ExitCode == 0, run.Error);
        var shown = NotebookFile.Load(course.File("done.ipynb")).Cells
            .SelectMany(cell => cell.Outputs).OfType<ResultOutput>()
            .Select(result => result.Data).ToList();
        Assert.Equal(
        [
            "[1, 5, 8]",
            course.File("unpacked", "llmfromscratch.tutor", PackedTutor.Version, "lib", "net10.0",
                "Tutor.dll"),
            "hole",
            "[chart] Fruit: apples 2.",
        ], shown.Select(data => data["text/plain"]));
        Assert.Contains("Plotly", shown[^1]["text/html"], StringComparison.Ordinal);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "What was restored is kept elsewhere.");
        Assert.Contains($"{TorchFolders.Package}/{TorchFolders.Version}",
            File.ReadAllText(packed.RestoredFiles().Single()), StringComparison.Ordinal);
    }

    /// <summary>The cell that the package's page shows, for it must run as it stands.</summary>
    private static string ExampleOfItsPage() => File.ReadAllText(
            Repository.Find(AppContext.BaseDirectory).Folder("src", "Tutor", "PACKAGE.md"))
        .Split("```csharp\n")[1].Split("```")[0];
}
