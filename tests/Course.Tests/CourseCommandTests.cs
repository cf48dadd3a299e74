using System.Text.Json.Nodes;

namespace Course.Tests;

public sealed class CourseCommandTests
{
    [Fact]
    public async Task A_course_that_meets_what_it_states_ends_well()
    {
        using var course = new SmallCourse()
            .Add("01-one", "# One\n\n**Time:** about 3 seconds", "1 + 1")
            .Add("02-two", "# Two", SmallCourse.Expect(measured: 5, least: 4, most: 6));

        var result = await TutorProcess.RunAsync(course.Folder, "course");

        Assert.Equal("", Unexpected(result.Error));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("3.0 s →", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ a number: 4 to 6 → 5 apples", result.Output, StringComparison.Ordinal);
        Assert.Contains("Two</a>", course.Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("2", course.Page("01-one.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(course.File("artifacts", "course", "notebooks", "02-two.ipynb")));
    }

    [Fact]
    public async Task A_failed_cell_ends_its_notebook_and_not_the_course()
    {
        using var course = new SmallCourse()
            .Add("01-one", "# One", "var fine = 1;",
                "// divides\nint zero = 0;\nConsole.WriteLine(1 / zero);", "\"never shown\"")
            .Add("02-two", "# Two", "\"still shown\"");

        var result = await TutorProcess.RunAsync(course.Folder, "course");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("01-one.ipynb, code cell 2 (// divides):", result.Error,
            StringComparison.Ordinal);
        Assert.Contains("divide by zero", result.Error, StringComparison.Ordinal);
        Assert.Contains("Stopped at", course.Page("01-one.html"), StringComparison.Ordinal);
        Assert.Contains("still shown", course.Page("02-two.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missed_expectation_fails_the_course_and_says_by_how_much()
    {
        using var course = new SmallCourse()
            .Add("01-one", "# One", SmallCourse.Expect(measured: 7, least: 4, most: 6));

        var result = await TutorProcess.RunAsync(course.Folder, "course");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("01-one ran in", result.Error, StringComparison.Ordinal);
        Assert.Contains("and missed: a number", result.Error, StringComparison.Ordinal);
        Assert.Contains("✗ a number: 4 to 6 → 7 apples", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_what_the_table_shows()
    {
        using var course = new SmallCourse()
            .Add("01-one", "# One", SmallCourse.Expect(measured: 7, least: 4, most: 6));

        var result = await TutorProcess.RunAsync(course.Folder, "course", "--json");

        var json = JsonNode.Parse(result.Output)!;
        Assert.False((bool)json["passed"]!);
        var notebook = json["notebooks"]![0]!;
        Assert.Equal("missed", (string)notebook["verdict"]!);
        Assert.Equal(1, (int)notebook["cells"]!);
        Assert.Equal(7, (double)notebook["expectations"]![0]!["measured"]!);
    }

    [Fact]
    public async Task Only_the_notebooks_asked_for_are_run()
    {
        using var course = new SmallCourse()
            .Add("01-one", "# One", "throw new Exception()").Add("02-two", "# Two", "2");

        var result = await TutorProcess.RunAsync(
            course.Folder, "course", "--only", "02", "--out", "pages");

        Assert.Equal(0, result.ExitCode);
        Assert.True(File.Exists(course.File("pages", "02-two.html")));
        Assert.False(File.Exists(course.File("pages", "01-one.html")));
    }

    [Fact]
    public async Task A_parameter_reaches_every_notebook_that_has_it()
    {
        using var course = new SmallCourse()
            .Add("01-one", "# One", "1")
            .Add("02-two", "# Two", "// parameters\nvar steps = 1_000;", "$\"{steps} steps\"");

        var result = await TutorProcess.RunAsync(course.Folder, "course", "-p", "steps=60");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("60 steps", course.Page("02-two.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1s", "1 seconds")]
    [InlineData("0.02m", "1.2 seconds")]
    public async Task A_cell_may_not_run_longer_than_allowed(string limit, string seconds)
    {
        using var course = new SmallCourse().Add("01-one", "# One", "while (true) { }");

        var result = await TutorProcess.RunAsync(course.Folder, "course", "--timeout", limit);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "01-one.ipynb, code cell 1 (while (true) { }): "
            + $"The cell took longer than its limit of {seconds}.",
            result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_course_is_found_from_inside_and_its_copies_keep_their_links()
    {
        using var course = new SmallCourse()
            .Add("01-one", "See [the solution](../LlmFromScratch.sln).", "1");

        var result = await TutorProcess.RunAsync(course.File("notebooks"), "course");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("(../../../LlmFromScratch.sln)",
            File.ReadAllText(course.File("artifacts", "course", "notebooks", "01-one.ipynb")),
            StringComparison.Ordinal);
        Assert.Contains("href=\"../../LlmFromScratch.sln\"", course.Page("01-one.html"),
            StringComparison.Ordinal);
    }

    /// <summary>The lines that are no progress and no verdict.</summary>
    private static string Unexpected(string error) => string.Join('\n', error.Split('\n')
        .Where(line => !line.StartsWith('[') && !line.StartsWith("Read it: ") && line != ""));
}
