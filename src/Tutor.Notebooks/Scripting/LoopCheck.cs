namespace Tutor.Notebooks;

/// <summary>
/// Where every loop of a cell asks, before each round, whether the cell was interrupted. So a loop
/// stops at a place of its own, and never in the middle of .NET's code.
/// </summary>
public static class LoopCheck
{
    private static volatile bool isAnyInterrupted;

    /// <summary>Goes on; ends the cell that calls it if it was interrupted.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Pass()
    {
        if (isAnyInterrupted) // read first, because it costs next to nothing
            CellSink.ThrowIfInterrupted();
    }

    /// <summary>
    /// A cell was interrupted: from now on all loops look whether it is theirs. There is no way
    /// back, because a loop on a thread of its own may come to look at any time.
    /// </summary>
    internal static void Interrupt() => isAnyInterrupted = true;
}
