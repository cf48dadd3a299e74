namespace Course.Tests;

/// <summary>What the course says before anything runs.</summary>
public sealed class CourseRefusalTests
{
    [Theory]
    [InlineData("No notebook begins with '07'. There are: 01-one.", "--only", "07")]
    [InlineData("None of these notebooks has a parameter steps.", "-p", "steps=60")]
    public async Task What_the_course_does_not_have_is_said_before_anything_runs(
        string message, params string[] words)
    {
        using var course = new SmallCourse().Add("01-one", "# One", "1");

        var result = await TutorProcess.RunAsync(course.Folder, ["course", .. words]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"tutor: {message}", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(course.File("artifacts")));
    }

    [Fact]
    public async Task A_formula_that_cannot_be_set_is_named_before_anything_runs()
    {
        using var course = new SmallCourse().Add("01-one", "# One", "1")
            .Add("02-two", @"# Two $\foo$", "2");

        var result = await TutorProcess.RunAsync(course.Folder, "course");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(@"02-two.ipynb, text beginning ""# Two $\foo$""", result.Error,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(course.File("artifacts")));
    }

    [Fact]
    public async Task A_notebook_that_is_no_notebook_is_named_before_anything_runs()
    {
        using var course = new SmallCourse().Add("01-one", "# One", "1");
        File.WriteAllText(course.File("notebooks", "02-two.ipynb"), "{ broken");

        var result = await TutorProcess.RunAsync(course.Folder, "course");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("02-two.ipynb", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_command_says_where_to_go_when_it_is_outside_a_course()
    {
        using var course = new SmallCourse();
        File.Delete(course.File("LlmFromScratch.sln"));

        var result = await TutorProcess.RunAsync(course.Folder, "course");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("LlmFromScratch.sln", result.Error, StringComparison.Ordinal);
    }
}
