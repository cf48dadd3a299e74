namespace Tutor.Notebooks;

/// <summary>What is known about a name or a call: its signatures, documentation, source.</summary>
public sealed record Inspection(string PlainText, string Markdown);
