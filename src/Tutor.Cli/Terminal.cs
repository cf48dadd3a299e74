using Spectre.Console;

namespace Tutor.Cli;

/// <summary>Where a command reads its place from and writes its words to.</summary>
/// <param name="Output">Results: tables, or JSON for another program.</param>
/// <param name="Error">Progress and errors, for a person.</param>
/// <param name="IsLive">Somebody watches: a line may be overwritten in place.</param>
/// <param name="CurrentDirectory">Where relative paths start.</param>
internal sealed record Terminal(
    TextWriter Output, TextWriter Error, bool IsLive, string CurrentDirectory)
{
    /// <summary>The terminal this process was started in.</summary>
    public static Terminal OfThisProcess => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        Directory.GetCurrentDirectory())
    {
        Input = Console.OpenStandardInput(),
    };

    /// <summary>What another program pipes in; nothing unless set.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Columns of the window; plenty where there is no window.</summary>
    public int Width => IsLive && Console.WindowWidth > 20 ? Console.WindowWidth : 120;

    /// <summary>Draws tables on the output.</summary>
    public IAnsiConsole Tables
    {
        get
        {
            var console = AnsiConsole.Create(
                new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });
            if (!console.Profile.Out.IsTerminal)
                console.Profile.Width = 120;
            return console;
        }
    }

    /// <summary>The bytes of a file as the user named it; <c>-</c> is what is piped in.</summary>
    public Stream Open(string path) => path == "-" ? Input : File.OpenRead(FullPath(path));

    /// <summary>A path as the user wrote it, made absolute.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);
}
