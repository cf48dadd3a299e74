namespace Tutor.Notebooks;

/// <summary>Says how a run went: did it get through, and was it as expected.</summary>
internal static class VerdictHtml
{
    public static string Badge(NotebookRun run)
    {
        var missed = run.Expectations.Count(expectation => !expectation.Met);
        return (run.Failure, missed, run.Expectations.Count) switch
        {
            (not null, _, _) => "<span class=\"badge bad\">stopped</span>",
            (_, > 0, var all) => $"<span class=\"badge bad\">{missed} of {all} missed</span>",
            (_, _, 0) => "<span class=\"badge good\">ran through</span>",
            (_, _, 1) => "<span class=\"badge good\">as expected</span>",
            (_, _, var all) => $"<span class=\"badge good\">{all} of {all} as expected</span>",
        };
    }

    public static string Time(NotebookRun run)
    {
        var stated = run.StatedTime is { } time ? $" (stated: about {Duration.Say(time)})" : "";
        return $"<span>took {Duration.Say(run.Duration)}{stated}</span>";
    }
}
