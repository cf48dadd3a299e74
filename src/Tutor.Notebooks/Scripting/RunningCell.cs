namespace Tutor.Notebooks;

/// <summary>The cell that runs, and where it does.</summary>
internal sealed record RunningCell(
    string Code, int Number, CellSink Output, CellContext Context)
{
    /// <summary>How an interrupted cell ends.</summary>
    /// <param name="stopped">Whether all of it has stopped.</param>
    public static ErrorOutput Interruption(bool stopped)
    {
        var message = stopped
            ? "The cell was interrupted."
            : "The cell was interrupted, but a call in it goes on in the background: it is in "
                + "native code, which cannot be stopped. A restart ends it.";
        return new("Interrupted", message, [message]);
    }
}
