namespace Course.Tests;

public sealed class RunCommandTests
{
    [Fact]
    public async Task One_notebook_is_run_and_written_as_notebook_and_as_page()
    {
        using var course = new SmallCourse()
            .Add("a", "# A", "// parameters\nvar steps = 1;", "$\"{steps} steps\"");

        var result = await TutorProcess.RunAsync(course.File("notebooks"),
            "run", "a.ipynb", "-p", "steps=60", "--out", "b.ipynb", "--html", "b.html");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a passed in", result.Error, StringComparison.Ordinal);
        foreach (var name in (string[])["b.ipynb", "b.html"])
            Assert.Contains("60 steps", File.ReadAllText(course.File("notebooks", name)),
                StringComparison.Ordinal);
        Assert.DoesNotContain("60 steps", File.ReadAllText(course.File("notebooks", "a.ipynb")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_notebook_is_still_written_and_ends_with_1()
    {
        using var course = new SmallCourse().Add("a", "# A", "no C# at all");

        var result = await TutorProcess.RunAsync(
            course.File("notebooks"), "run", "a.ipynb", "--html", "a.html");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.ipynb, code cell 1 (no C# at all)", result.Error,
            StringComparison.Ordinal);
        Assert.True(File.Exists(course.File("notebooks", "a.html")));
    }

    [Theory]
    [InlineData(1, "tutor: ", "run", "missing.ipynb")]
    [InlineData(2, "Required argument missing", "run")]
    [InlineData(2, "A parameter is name=value, such as steps=60, not 'steps'.",
        "run", "a.ipynb", "-p", "steps")]
    [InlineData(2, "A time is a number of seconds or minutes, such as 90s or 5m, not 'soon'.",
        "run", "a.ipynb", "--timeout", "soon")]
    [InlineData(2, "There is no 'cuorse' in tutor. See: tutor --help", "cuorse")]
    [InlineData(2, "--seed", "data", "make", "village")]
    public async Task A_wrong_word_is_one_line_that_says_what_to_do(
        int exitCode, string message, params string[] words)
    {
        using var course = new SmallCourse().Add("a", "# A", "1");

        var result = await TutorProcess.RunAsync(course.File("notebooks"), words);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Equal("", result.Output);
    }
}
