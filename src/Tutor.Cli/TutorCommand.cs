using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>The command <c>tutor</c>: runs what its words ask for, says what failed.</summary>
internal static class TutorCommand
{
    /// <summary>Runs the command line and returns the exit code.</summary>
    public static async Task<int> RunAsync(
        string[] words, Terminal terminal, CancellationToken cancellation = default)
    {
        var command = new Command("tutor", "Learn how large language models work, in C#.")
        {
            CourseCommand.Create(terminal),
            RunCommand.Create(terminal),
            NotebookCommand.Create(terminal),
            KernelCommand.Create(terminal),
            DataCommand.Create(terminal),
            TokenizeCommand.Create(terminal),
            InfoCommand.Create(terminal),
            new HelpOption(),
            new VersionOption(),
        };
        var parsed = command.Parse(words.Length == 0 ? ["--help"] : words);
        if (parsed.Errors.Count > 0)
            return Fail(terminal, ExitCode.WrongUsage,
                $"{Problem(parsed)} See: {$"tutor {Path(parsed)}".TrimEnd()} --help");

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // Program listens for Ctrl-C
                },
                cancellation);
        }
        catch (OperationCanceledException)
        {
            return Fail(terminal, ExitCode.Interrupted, "Stopped.");
        }
        catch (Exception error) when (error
            is UserError or NotebookException or KernelSpecException or ArgumentException
            or FormatException or IOException or InvalidDataException
            or UnauthorizedAccessException)
        {
            return Fail(terminal, ExitCode.Failure, error.Message);
        }
    }

    private static int Fail(Terminal terminal, int exitCode, string message)
    {
        terminal.Error.WriteLine($"tutor: {message.ReplaceLineEndings(" ")}");
        return exitCode;
    }

    /// <summary>What is wrong with the words: the one that no command knows comes first.</summary>
    private static string Problem(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"There is no '{parsed.UnmatchedTokens[0]}' in tutor {Path(parsed)}".TrimEnd() + "."
        : parsed.Errors[0].Message;

    /// <summary>The command as far as it was understood: "data make village".</summary>
    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? part = parsed.CommandResult; part is CommandResult { Parent: not null };
            part = part.Parent)
            names.Insert(0, ((CommandResult)part).Command.Name);
        return string.Join(' ', names);
    }
}
