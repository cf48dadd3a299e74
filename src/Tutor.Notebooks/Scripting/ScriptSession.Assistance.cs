namespace Tutor.Notebooks;

/// <content>Answers about a cell that is being written.</content>
public sealed partial class ScriptSession
{
    /// <summary>How a cell being written may go on at the cursor; it runs nothing.</summary>
    /// <param name="code">The cell so far.</param>
    /// <param name="cursor">Where the cursor is, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up the search.</param>
    public Task<Completion> CompleteAsync(
        string code, int cursor, CancellationToken cancellation = default) =>
        Task.Run(() => assistant.Value.CompleteAsync(
            Continue(code, CellName.Of(count + 1), []), cursor, cancellation), cancellation);

    /// <summary>
    /// What the name at the cursor means or the call around it expects; null for nothing.
    /// </summary>
    /// <param name="code">The cell so far.</param>
    /// <param name="cursor">Where the cursor is, in UTF-16 units.</param>
    /// <param name="detailLevel">From 1 on, the source of what cells declare is shown.</param>
    /// <param name="cancellation">Gives up the search.</param>
    public Task<Inspection?> InspectAsync(
        string code, int cursor, int detailLevel = 0, CancellationToken cancellation = default) =>
        Task.Run(() => assistant.Value.InspectAsync(
            Continue(code, CellName.Of(count + 1), []), cursor, detailLevel, cancellation),
            cancellation);

    /// <summary>Whether a cell being written can be run, or waits for more lines.</summary>
    public static Completeness IsComplete(string code) => CompletenessReader.Read(code);
}
