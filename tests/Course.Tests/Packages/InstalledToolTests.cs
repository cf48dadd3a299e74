using System.Text.Json.Nodes;
using Tutor;
using Tutor.Notebooks;

namespace Course.Tests;

[Collection(typeof(PackedTutorUsers))]
public sealed class InstalledToolTests(PackedTutor packed)
{
    [Fact]
    public async Task The_tool_works_where_there_is_no_copy_of_the_course()
    {
        PackedTutor.Require();
        using var course = new SmallCourse().Add("a", "# A", "Console.Write(6 * 7);");
        File.Delete(course.File("LlmFromScratch.sln"));

        var help = await packed.TutorAsync(course.Folder, "--help");
        var info = await packed.TutorAsync(course.Folder, "info", "--json");
        var check = await packed.TutorAsync(course.Folder, "notebook", "check", "notebooks");
        var run = await packed.TutorAsync(
            course.Folder, "run", "notebooks/a.ipynb", "--out", "done.ipynb");
        var whole = await packed.TutorAsync(course.Folder, "course");

        Assert.Equal((0, 0, 0, 0, 1),
            (help.ExitCode, info.ExitCode, check.ExitCode, run.ExitCode, whole.ExitCode));
        Assert.Contains("tutor [command]", help.Output, StringComparison.Ordinal);
        var json = JsonNode.Parse(info.Output)!;
        Assert.StartsWith("2.10", (string)json["machine"]!["torch"]!["version"]!,
            StringComparison.Ordinal);
        Assert.Null(json["places"]!["course"]);
        Assert.Contains("42", File.ReadAllText(course.File("done.ipynb")),
            StringComparison.Ordinal);
        Assert.Contains("Go into your copy of the course first.",
            Assert.Single(whole.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_carries_no_libtorch_and_says_where_it_is()
    {
        PackedTutor.Require();
        using var course = new SmallCourse();

        var info = await packed.TutorAsync(course.Folder,
            [("NUGET_PACKAGES", course.File("none"))], "info");

        Assert.Equal(0, info.ExitCode);
        Assert.Contains($"The package {TorchFolders.Package} {TorchFolders.Version} holds it",
            info.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(Directory.GetFiles(packed.Feed, "*.Cli.*").Single()).Length
            < 40_000_000);
    }

    [Fact]
    public async Task The_tool_s_kernel_answers_Jupyter()
    {
        PackedTutor.Require();
        using var jupyter = await JupyterTools.WithKernelAsync("nbconvert", prefix =>
            packed.TutorAsync(prefix, "kernel", "install", "--prefix", prefix));
        using var course = new SmallCourse().Add("a", "# A", "#!about");

        var (exitCode, output) = jupyter.Run("-m", "nbconvert", "--to", "notebook", "--execute",
            "--output-dir", course.File("executed"), course.File("notebooks", "a.ipynb"));

        Assert.True(exitCode == 0, output);
        var about = NotebookFile.Load(course.File("executed", "a.ipynb")).Cells[1].Outputs[0];
        Assert.Contains(packed.Tools,
            Assert.IsType<DisplayOutput>(about).Data["text/plain"], StringComparison.Ordinal);
    }
}
