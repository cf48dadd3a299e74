using System.Text.Json.Nodes;
using Tutor.Cli;

namespace Course.Tests;

public sealed class ContainerTests
{
    private static readonly Repository Course = Repository.Find(AppContext.BaseDirectory);

    [Theory]
    [InlineData("devcontainer.json", "")]
    [InlineData("gpu/devcontainer.json", " -p:TorchBackend=cuda")]
    public void A_container_has_what_opening_a_notebook_and_running_it_takes(
        string name, string arguments)
    {
        var text = File.ReadAllText(Course.Folder(".devcontainer", name));

        var container = JsonNode.Parse(text)!;

        var extensions = container["customizations"]!["vscode"]!["extensions"]!.AsArray()
            .Select(extension => (string)extension!);
        Assert.Equal(["ms-dotnettools.csharp", "ms-toolsai.jupyter"], extensions.Order());
        Assert.Equal(
            "bash .devcontainer/setup.sh" + arguments, (string)container["postCreateCommand"]!);
    }

    [Fact]
    public async Task The_container_s_last_step_installs_the_kernel_as_the_command_takes_it()
    {
        using var course = new SmallCourse();
        var last = File.ReadAllLines(Course.Folder(".devcontainer", "setup.sh")).Last();

        var words = last.Split(" -- ")[1].Split(' ');
        var result = await TutorProcess.RunAsync(course.Folder, [.. words, "--help"]);

        Assert.Equal(["kernel", "install", "--user"], words);
        Assert.Equal(0, result.ExitCode);
    }
}
