namespace Course.Tests;

public sealed class NotebookCommandTests
{
    private const string Ran = """
        {"cells": [{"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [],
        "source": "1"}], "metadata": {"kernelspec": {"language": "C#"}}, "nbformat": 4,
        "nbformat_minor": 5}
        """;

    [Fact]
    public async Task A_folder_is_clean_when_every_notebook_below_it_is()
    {
        using var course = new SmallCourse().Add("a", "# A", "1");
        var ran = Write(course, Ran, "more", "ran.ipynb");
        var hidden = Write(course, Ran, "artifacts", "ran.ipynb");
        Write(course, Ran, ".ipynb_checkpoints", "ran.ipynb");

        var before = await TutorProcess.RunAsync(course.Folder, "notebook", "check", ".");
        var cleaned = await TutorProcess.RunAsync(course.Folder, "notebook", "clean", ".");
        var after = await TutorProcess.RunAsync(course.Folder, "notebook", "check", ".");

        Assert.Equal((1, 0, 0), (before.ExitCode, cleaned.ExitCode, after.ExitCode));
        Assert.Equal(
            $"{ran}: cell 1 has an execution count; line 1 is not as Jupyter writes it",
            before.Output.Trim());
        Assert.Equal("1 of 2 notebooks are clean.", before.Error.Trim());
        Assert.Equal($"Cleaned {ran}", cleaned.Output.Trim());
        Assert.Equal("", after.Output);
        Assert.Equal(Ran, File.ReadAllText(hidden));
    }

    [Fact]
    public async Task A_broken_notebook_is_named_and_does_not_stop_the_others()
    {
        using var course = new SmallCourse();
        var broken = Write(course, "{ broken", "a.ipynb");
        var ran = Write(course, Ran, "b.ipynb");

        var result = await TutorProcess.RunAsync(
            course.Folder, "notebook", "clean", "a.ipynb", "b.ipynb", "c.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"tutor: {broken} is not JSON", result.Error, StringComparison.Ordinal);
        Assert.Contains("c.ipynb cannot be read", result.Error, StringComparison.Ordinal);
        Assert.Equal($"Cleaned {ran}", result.Output.Trim());
    }

    [Fact]
    public async Task A_folder_without_notebooks_is_said_to_be_one()
    {
        using var course = new SmallCourse();

        var result = await TutorProcess.RunAsync(course.Folder, "notebook", "check", "notebooks");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no notebook in", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notebooks_of_the_course_are_clean()
    {
        var result = await TutorProcess.RunAsync(ShortCourse.Folder, "notebook", "check", ".");

        Assert.Equal("", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task An_app_is_written_where_it_was_asked_for_and_finds_its_project()
    {
        using var course = new SmallCourse().Add("a", "# A", "#r \"Tutor.dll\"\n1 + 1");

        var refused = await TutorProcess.RunAsync(
            course.File("notebooks"), "notebook", "export", "a.ipynb", "--out", "../app.cs");
        var written = await TutorProcess.RunAsync(
            course.File("notebooks"), "notebook", "export", "a.ipynb", "--out", "../app.cs",
            "--project", "../src/Tutor.csproj");

        Assert.Equal((1, 0), (refused.ExitCode, written.ExitCode));
        Assert.Contains("a.ipynb: Code cell 1, line 1: ", refused.Error, StringComparison.Ordinal);
        var app = File.ReadAllText(course.File("app.cs"));
        Assert.Contains("#:project src/Tutor.csproj\n", app, StringComparison.Ordinal);
        Assert.Contains("Console.WriteLine(1 + 1);\n", app, StringComparison.Ordinal);
    }

    private static string Write(SmallCourse course, string text, params string[] names)
    {
        var path = course.File(names);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
