using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>How a notebook's run went, in one word or one line.</summary>
internal static class Verdict
{
    /// <summary>"passed", "failed" (a cell did) or "missed" (a stated result).</summary>
    public static string Of(NotebookRun run) =>
        run.Failure is not null ? "failed" : run.Succeeded ? "passed" : "missed";

    /// <summary>One line: what ran, how long, and what went wrong if anything did.</summary>
    public static string Say(NotebookRun run)
    {
        var name = Path.GetFileNameWithoutExtension(run.Path);
        var took = Duration.Say(run.Duration);
        if (run.Failure is { } failure)
            return $"{name} failed after {took}: {failure.ToString().ReplaceLineEndings(" ")}";
        var missed = run.Expectations.Where(expectation => !expectation.Met)
            .Select(expectation => expectation.Name).ToList();
        return missed.Count > 0
            ? $"{name} ran in {took} and missed: {string.Join(", ", missed)}"
            : $"{name} passed in {took}";
    }
}
