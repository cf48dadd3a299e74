namespace Tutor.Notebooks;

/// <summary>How a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It is not valid C#; nothing of it ran.</summary>
    CompileError,

    /// <summary>It threw an exception; what it had assigned before stays assigned.</summary>
    Exception,

    /// <summary>It was interrupted; variables are as they were before the cell.</summary>
    Cancelled,
}

/// <summary>How a cell ended, and the error that ended it, if one did.</summary>
public sealed record CellResult(CellOutcome Outcome, ErrorOutput? Error = null)
{
    /// <summary>Whether the next cell may build on this one.</summary>
    public bool Succeeded => Outcome == CellOutcome.Completed;
}
