using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Something a cell showed.</summary>
public abstract record Output;

/// <summary>Text the cell wrote to <c>stdout</c> or <c>stderr</c>.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>An object the cell displayed.</summary>
/// <param name="Data">
/// The same thing in several forms: content by mime type. JSON types hold JSON text.
/// </param>
public sealed record DisplayOutput(IReadOnlyDictionary<string, string> Data) : Output
{
    /// <summary>The name by which it can be updated; no part of a saved notebook.</summary>
    public string? DisplayId { get; init; }

    /// <summary>What a front end noted about it; kept as it is.</summary>
    public JsonObject Metadata { get; init; } = [];
}

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">
/// The same thing in several forms: content by mime type. JSON types hold JSON text.
/// </param>
/// <param name="ExecutionCount">The how-manieth run of its session this was.</param>
public sealed record ResultOutput(
    IReadOnlyDictionary<string, string> Data, int? ExecutionCount = null) : Output
{
    /// <summary>What a front end noted about it; kept as it is.</summary>
    public JsonObject Metadata { get; init; } = [];
}

/// <summary>What ended the cell early.</summary>
/// <param name="Name">The kind: an exception's type, or <c>Compile error</c>.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Traceback">Where: lines of text, the cell's own lines only.</param>
public sealed record ErrorOutput(
    string Name, string Message, IReadOnlyList<string> Traceback) : Output;

/// <summary>Another value for what is displayed under this name.</summary>
public sealed record UpdateOutput(IReadOnlyDictionary<string, string> Data, string DisplayId)
    : Output;

/// <summary>Removes what the cell has shown: now, or when it shows something else.</summary>
public sealed record ClearOutput(bool Wait) : Output;
