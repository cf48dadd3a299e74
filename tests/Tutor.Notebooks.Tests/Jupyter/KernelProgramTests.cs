namespace Tutor.Notebooks.Tests;

public sealed class KernelProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_program_without_an_executable_of_its_own_is_started_by_dotnet()
    {
        var command = new KernelProgram(folder.File("Teacher.Cli.dll")).Command;

        Assert.True(File.Exists(command[0]));
        Assert.StartsWith("dotnet", Path.GetFileName(command[0]));
        Assert.Equal(
            [folder.File("Teacher.Cli.dll"), "kernel", "start", "{connection_file}"],
            command.Skip(1));
    }

    [Fact]
    public void A_program_is_started_by_the_executable_beside_it()
    {
        var executable = folder.Write(
            OperatingSystem.IsWindows() ? "Teacher.Cli.exe" : "Teacher.Cli", "");

        var command = new KernelProgram(folder.File("Teacher.Cli.dll")).Command;

        Assert.Equal([executable, "kernel", "start", "{connection_file}"], command);
    }

    [Fact]
    public void An_installed_tool_is_started_by_its_command_which_outlives_an_update()
    {
        var program = new KernelProgram(folder.File("Teacher.Cli.dll"))
        {
            ToolCommand = "teacher",
            StartedBy = folder.File("teacher"),
        };

        Assert.Equal(
            [folder.File("teacher"), "kernel", "start", "{connection_file}"], program.Command);
        Assert.True(program.IsStartedBy(program.Command));
        Assert.True(program.IsStartedBy(new KernelProgram("/old/Teacher.Cli.dll").Command));
        Assert.StartsWith("dotnet", Path.GetFileName(
            (program with { StartedBy = "/usr/bin/dotnet" }).Command[0]));
    }
}
