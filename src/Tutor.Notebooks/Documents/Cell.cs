using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Text to read.</summary>
    Markdown,

    /// <summary>Text to run.</summary>
    Code,

    /// <summary>Text for another tool, left alone.</summary>
    Raw,
}

/// <summary>One cell: its text and, once it ran, what it showed.</summary>
public sealed record Cell
{
    /// <summary>Unique in the notebook: 1 to 64 letters, digits, <c>-</c>, <c>_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Text to read or text to run.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The text, its lines separated by a line feed.</summary>
    public required string Source { get; init; }

    /// <summary>What a front end noted; kept as it is.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Images pasted into a text cell, by name; null where there are none.</summary>
    public JsonObject? Attachments { get; init; }

    /// <summary>The how-manieth run of its session this was; null before it ran.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>What a code cell showed, in order.</summary>
    public IReadOnlyList<Output> Outputs { get; init; } = [];

    /// <summary>Words that tell tools what the cell is for, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags =>
        [.. (Metadata["tags"] as JsonArray ?? []).Select(tag => tag?.ToString() ?? "")];

    /// <summary>The language that Polyglot Notebooks noted; empty for the notebook's own.</summary>
    public string Language => Metadata.Text("polyglot_notebook", "kernelName")
        ?? Metadata.Text("dotnet_interactive", "language") ?? "";

    /// <summary>Why a code cell cannot be run by this engine; null for C#.</summary>
    public string? WhyNotRun => Language == "" || KnownDirectives.IsCSharp(Language)
        ? null : $"Not run: the cell is in {Language}, and this engine runs C# only.";

    /// <summary>The first line that says something, to name the cell by.</summary>
    public string FirstLine => Source.Split('\n').Select(line => line.Trim())
        .FirstOrDefault(line => line.Length > 0) ?? "";
}
