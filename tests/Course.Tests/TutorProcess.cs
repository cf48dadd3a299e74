using System.Diagnostics;

namespace Course.Tests;

/// <summary>What <c>tutor</c> printed and how it ended.</summary>
internal sealed record TutorResult(int ExitCode, string Output, string Error);

/// <summary>Runs the command as a learner does: in a process of its own.</summary>
internal static class TutorProcess
{
    public static async Task<TutorResult> RunAsync(string folder, params string[] words)
    {
        using var process = Start(folder, words);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return new TutorResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Tutor.Cli.dll"));
        foreach (var word in words)
            start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }
}
