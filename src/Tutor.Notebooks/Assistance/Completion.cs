namespace Tutor.Notebooks;

/// <summary>One way to go on typing.</summary>
/// <param name="Text">What to write.</param>
/// <param name="Kind">What it is: <c>method</c>, <c>keyword</c>, <c>class</c> and so on.</param>
/// <param name="Signature">A method's types and parameters; empty for all else.</param>
public sealed record CompletionMatch(string Text, string Kind, string Signature);

/// <summary>The ways to go on typing at a cursor, best first.</summary>
/// <param name="Matches">At most 200 ways.</param>
/// <param name="Start">Where the text to be replaced starts, in UTF-16 units.</param>
/// <param name="End">Where the text to be replaced ends, in UTF-16 units.</param>
public sealed record Completion(IReadOnlyList<CompletionMatch> Matches, int Start, int End);
