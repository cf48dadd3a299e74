using System.CommandLine;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary><c>tutor notebook</c>: gets notebooks ready to be handed on.</summary>
internal static class NotebookCommand
{
    public static Command Create(Terminal terminal) =>
        new("notebook", "Clean and check notebooks, or make an app of one.")
        {
            CreateClean(terminal),
            CreateCheck(terminal),
            ExportCommand.Create(terminal),
        };

    private static Command CreateClean(Terminal terminal)
    {
        var files = Files();
        var command = new Command("clean", "Strip outputs and traces of a run.") { files };
        command.SetAction(parsed => ForEach(parsed.GetValue(files)!, terminal, path =>
        {
            if (CleanNotebook.Write(path))
                terminal.Output.WriteLine($"Cleaned {path}");
            return true;
        }));
        return command;
    }

    private static Command CreateCheck(Terminal terminal)
    {
        var files = Files();
        var command = new Command("check", "Say which notebooks are not clean, and why.")
        {
            files,
        };
        command.SetAction(parsed => ForEach(parsed.GetValue(files)!, terminal, path =>
        {
            var faults = CleanNotebook.Faults(path);
            if (faults.Count > 0)
                terminal.Output.WriteLine($"{path}: {string.Join("; ", faults)}");
            return faults.Count == 0;
        }));
        return command;
    }

    /// <summary>Goes through all files, whatever is wrong with some of them.</summary>
    private static int ForEach(string[] named, Terminal terminal, Func<string, bool> isFine)
    {
        var paths = NotebookPaths.Find(named.Select(terminal.FullPath));
        var fine = 0;
        foreach (var path in paths)
            try
            {
                fine += isFine(path) ? 1 : 0;
            }
            catch (NotebookException error)
            {
                terminal.Error.WriteLine($"tutor: {error.Message.ReplaceLineEndings(" ")}");
            }
        terminal.Error.WriteLine(paths.Count == 1 && fine == 1 ? "The notebook is clean."
            : $"{fine} of {paths.Count} notebooks are clean.");
        return fine == paths.Count ? ExitCode.Success : ExitCode.Failure;
    }

    private static Argument<string[]> Files() => new("files")
    {
        Description = "Notebooks, or folders: all notebooks in them, "
            + "but for hidden folders and artifacts.",
        Arity = ArgumentArity.OneOrMore,
    };
}
