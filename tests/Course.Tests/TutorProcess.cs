using System.Diagnostics;
using Tutor.Cli;

namespace Course.Tests;

/// <summary>What <c>tutor</c> printed and how it ended.</summary>
internal sealed record TutorResult(int ExitCode, string Output, string Error);

/// <summary>Runs the command: inside the test, or in a process of its own to interrupt.</summary>
internal static class TutorProcess
{
    /// <summary>Runs the command inside the test.</summary>
    public static Task<TutorResult> RunAsync(string folder, params string[] words) =>
        RunAsync(folder, Stream.Null, words);

    /// <summary>Runs the command inside the test, with something piped in.</summary>
    public static async Task<TutorResult> RunAsync(
        string folder, Stream input, params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, TextWriter.Synchronized(error), IsLive: false, folder)
        {
            Input = input,
        };

        var exitCode = await TutorCommand.RunAsync(
            words, terminal, TestContext.Current.CancellationToken);

        return new TutorResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts the command as a learner does.</summary>
    public static Process Start(string folder, params string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Tutor.Cli.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
