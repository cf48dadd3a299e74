using System.CommandLine;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary><c>tutor kernel</c>: makes the C# kernel known to Jupyter and VS Code.</summary>
internal static class KernelCommand
{
    private static readonly KernelSpecs Kernels = new(
        new KernelProgram(typeof(KernelCommand).Assembly.Location) { ToolCommand = "tutor" });

    public static Command Create(Terminal terminal) =>
        new("kernel", "Make the C# kernel known to Jupyter and VS Code.")
        {
            CreateInstall(terminal),
            CreateUninstall(terminal),
            KernelList.Create(terminal),
            CreateStart(terminal),
        };

    private static Command CreateInstall(Terminal terminal)
    {
        var (place, name) = (new KernelPlace(), Name());
        var force = new Option<bool>("--force")
        {
            Description = "Replace a kernel of that name that belongs to another program.",
        };
        var command = new Command("install", "Install the kernel, or put it up to date.")
        {
            name, force,
        };
        place.AddTo(command);
        command.SetAction(parsed =>
        {
            var installed = Kernels.Install(
                place.Folder(parsed, terminal), parsed.GetValue(name)!, parsed.GetValue(force));
            terminal.Output.WriteLine($"Installed {installed.Name} in {installed.Folder}");
            if (KernelSpecs.In(JupyterFolders.OfThisUser.InSearchOrder())
                    .FirstOrDefault(kernel => kernel.Name == installed.Name) is { } first
                && first.Folder != installed.Folder)
                terminal.Error.WriteLine(
                    $"But Jupyter, as it is set up here, looks first in {first.Folder}, "
                    + $"where {first.Name} is {first.DisplayName}.");
        });
        return command;
    }

    private static Command CreateUninstall(Terminal terminal)
    {
        var (place, name) = (new KernelPlace(), Name());
        var command = new Command("uninstall", "Remove the kernel.") { name };
        place.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = Kernels.Remove(place.Folder(parsed, terminal), parsed.GetValue(name)!);
            terminal.Output.WriteLine($"Removed {folder}");
        });
        return command;
    }

    private static Command CreateStart(Terminal terminal)
    {
        var file = new Argument<string>("connection-file")
        {
            Description = "Where the front end wrote how to reach it.",
        };
        var command = new Command("start", "Run the kernel; Jupyter and VS Code do this.") { file };
        command.SetAction((parsed, _) => JupyterKernel.RunAsync( // a front end ends it, not Ctrl-C
            terminal.FullPath(parsed.GetValue(file)!), CancellationToken.None));
        return command;
    }

    private static Option<string> Name() => new("--name")
    {
        Description = "What notebooks call the kernel.",
        HelpName = "name",
        DefaultValueFactory = _ => KernelSpecs.DefaultName,
    };
}
