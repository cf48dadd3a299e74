using System.Text.Json.Nodes;
using Tutor;

namespace Course.Tests;

public sealed class DataAndInfoCommandTests
{
    [Fact]
    public async Task A_village_is_made_from_its_seed_byte_for_byte()
    {
        using var course = new SmallCourse();

        var result = await TutorProcess.RunAsync(
            course.Folder, "data", "make", "village", "--seed", "7", "--out", "village");

        Assert.Equal(0, result.ExitCode);
        foreach (var (name, content) in VillageCorpus.Make(seed: 7))
            Assert.Equal(content, File.ReadAllText(course.File("village", name)));
    }

    [Fact]
    public async Task Outside_of_the_course_a_village_needs_a_place()
    {
        using var course = new SmallCourse();
        File.Delete(course.File("LlmFromScratch.sln"));

        var result = await TutorProcess.RunAsync(
            course.Folder, "data", "make", "village", "--seed", "7");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"tutor: {course.Folder} is in no copy of the course. "
            + "Say where to write with --out.", result.Error.TrimEnd());
    }

    [Fact]
    public async Task Info_says_what_runs_here_and_what_the_course_holds()
    {
        using var course = new SmallCourse().Add("01-one", "# One", "1");

        var text = await TutorProcess.RunAsync(course.Folder, "info");
        var json = await TutorProcess.RunAsync(course.Folder, "info", "--json");

        Assert.Equal((0, 0), (text.ExitCode, json.ExitCode));
        Assert.Contains("TUTOR_DATA", text.Output, StringComparison.Ordinal);
        var machine = JsonNode.Parse(json.Output)!["machine"]!;
        Assert.StartsWith("0.107.0", (string)machine["torchSharp"]!, StringComparison.Ordinal);
        Assert.StartsWith("2.10", (string)machine["torch"]!["version"]!, StringComparison.Ordinal);
        var notebooks = JsonNode.Parse(json.Output)!["places"]!["notebooks"]!.AsArray();
        Assert.Equal("01-one", (string)Assert.Single(notebooks)!);
    }
}
