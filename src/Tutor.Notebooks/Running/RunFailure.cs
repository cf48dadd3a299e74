namespace Tutor.Notebooks;

/// <summary>Why a notebook ended early.</summary>
public enum FailureKind
{
    /// <summary>A cell is not valid C#.</summary>
    CompileError,

    /// <summary>A cell threw an exception.</summary>
    Exception,

    /// <summary>A cell took longer than it may.</summary>
    TimeLimit,

    /// <summary>The process the notebook ran in ended: it crashed, or the cell ended it.</summary>
    ProcessDeath,
}

/// <summary>The cell that ended a notebook early, and why.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="CellNumber">The how-manieth code cell it is, from 1.</param>
/// <param name="FirstLine">The first line of the cell's code.</param>
/// <param name="Message">What went wrong.</param>
public sealed record RunFailure(
    FailureKind Kind, string Notebook, int CellNumber, string FirstLine, string Message)
{
    /// <summary>One sentence with all of it.</summary>
    public override string ToString() =>
        $"{Notebook}, code cell {CellNumber} ({FirstLine}): {Message}";
}
