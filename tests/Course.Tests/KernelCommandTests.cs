using System.Text.Json.Nodes;

namespace Course.Tests;

public sealed class KernelCommandTests
{
    [Fact]
    public async Task An_installed_kernel_starts_this_very_program_until_it_is_removed()
    {
        using var course = new SmallCourse();
        var file = course.File("env", "share", "jupyter", "kernels", "mine", "kernel.json");

        var installed = await TutorProcess.RunAsync(
            course.Folder, "kernel", "install", "--prefix", "env", "--name", "mine");
        var command = JsonNode.Parse(File.ReadAllText(file))!["argv"]!.AsArray()
            .Select(word => (string)word!).ToList();
        var removed = await TutorProcess.RunAsync(
            course.Folder, "kernel", "uninstall", "--prefix", "env", "--name", "mine");

        Assert.Equal((0, 0), (installed.ExitCode, removed.ExitCode));
        Assert.Contains($"Installed mine in {Path.GetDirectoryName(file)}", installed.Output,
            StringComparison.Ordinal);
        Assert.Equal(["kernel", "start", "{connection_file}"], command[^3..]);
        Assert.All(command[..^3], path => Assert.True(File.Exists(path), path));
        Assert.StartsWith("Tutor.Cli", Path.GetFileName(command[^4]), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Fact]
    public async Task A_list_names_each_kernel_its_place_and_whether_it_can_start()
    {
        using var course = new SmallCourse();
        var data = course.File("env", "share", "jupyter");
        await TutorProcess.RunAsync(
            course.Folder, "kernel", "install", "--prefix", "env", "--name", "mine");
        var lost = Directory.CreateDirectory(Path.Combine(data, "kernels", "lost")).FullName;
        File.WriteAllText(Path.Combine(lost, "kernel.json"),
            """{"argv": ["/gone/python", "{connection_file}"], "display_name": "Lost"}""");

        var (text, json) = await WithJupyterPath(data, async () => (
            await TutorProcess.RunAsync(course.Folder, "kernel", "list"),
            await TutorProcess.RunAsync(course.Folder, "kernel", "list", "--json")));

        Assert.Equal((0, 0), (text.ExitCode, json.ExitCode));
        Assert.StartsWith(
            $"lost  Lost\n  in {lost}\n  runs /gone/python {{connection_file}}\n"
            + "  which is no longer there",
            text.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var kernels = JsonNode.Parse(json.Output)!.AsArray();
        Assert.Equal(
            [("lost", false), ("mine", true)],
            kernels.Take(2).Select(k => ((string)k!["name"]!, (bool)k["commandExists"]!)));
    }

    [Fact]
    public async Task A_kernel_that_Jupyter_would_not_find_is_pointed_out()
    {
        using var course = new SmallCourse();
        await TutorProcess.RunAsync(course.Folder, "kernel", "install", "--prefix", "first");

        var result = await WithJupyterPath(course.File("first", "share", "jupyter"),
            () => TutorProcess.RunAsync(course.Folder, "kernel", "install", "--prefix", "env"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"looks first in {course.File("first")}", result.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "There is no kernel .net-csharp in", "uninstall", "--prefix", "env")]
    [InlineData(1, "A kernel's name has small letters", "install", "--prefix", "env",
        "--name", "C#")]
    [InlineData(1, "missing.json", "start", "missing.json")]
    [InlineData(2, "Choose one of --user, --sys-prefix and --prefix.", "install",
        "--prefix", "env", "--user")]
    public async Task What_cannot_be_done_is_one_line_that_says_why(
        int exitCode, string message, params string[] words)
    {
        using var course = new SmallCourse();

        var result = await TutorProcess.RunAsync(course.Folder, ["kernel", .. words]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(course.File("env")));
    }

    private static async Task<T> WithJupyterPath<T>(string path, Func<Task<T>> run)
    {
        var before = Environment.GetEnvironmentVariable("JUPYTER_PATH");
        Environment.SetEnvironmentVariable("JUPYTER_PATH", path);
        try
        {
            return await run();
        }
        finally
        {
            Environment.SetEnvironmentVariable("JUPYTER_PATH", before);
        }
    }
}
