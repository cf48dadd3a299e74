namespace Tutor.Notebooks;

/// <summary>Whether a cell, as typed so far, can be run.</summary>
public enum CompletenessStatus
{
    /// <summary>It can be run as it is.</summary>
    Complete,

    /// <summary>More lines could make it valid C#.</summary>
    Incomplete,

    /// <summary>No further line could make it valid C#.</summary>
    Invalid,
}

/// <summary>Whether a cell can be run; if more is expected, how its next line begins.</summary>
/// <param name="Status">Whether the cell is ready.</param>
/// <param name="Indent">Spaces before the next line of an incomplete cell.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");
