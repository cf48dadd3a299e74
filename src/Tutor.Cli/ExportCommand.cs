using System.CommandLine;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary><c>tutor notebook export</c>: makes an app of a notebook.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var notebook = new Argument<string>("notebook") { Description = "The notebook." };
        var file = new Option<string>("--out")
        {
            Description = "The app to write; run it with: dotnet run app.cs",
            HelpName = "app.cs",
            Required = true,
        };
        var projects = References("--project", "name.csproj",
            "A project that brings what the notebook's #r \"….dll\" lines name.");
        var packages = References("--package", "name@version",
            "A package that brings what the notebook's #r \"….dll\" lines name.");
        var command = new Command("export", "Make one file of C# of a notebook, which runs alone.")
        {
            notebook, file, projects, packages,
        };
        command.SetAction(parsed =>
        {
            var app = terminal.FullPath(parsed.GetValue(file)!);
            var folder = Path.GetDirectoryName(app)!;
            FileApp.Write(
                terminal.FullPath(parsed.GetValue(notebook)!), app,
                new AppReferences(
                    [.. parsed.GetValue(projects)!.Select(project => Path.GetRelativePath(
                        folder, terminal.FullPath(project)).Replace('\\', '/'))],
                    parsed.GetValue(packages)!));
            terminal.Output.WriteLine($"Wrote {app}");
        });
        return command;
    }

    private static Option<string[]> References(string name, string help, string description) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            DefaultValueFactory = _ => [],
        };
}
