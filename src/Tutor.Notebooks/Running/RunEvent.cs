namespace Tutor.Notebooks;

/// <summary>Something that happened while a notebook runs. Cells are counted from 1.</summary>
public abstract record RunEvent;

/// <summary>A code cell begins.</summary>
/// <param name="Number">The how-manieth code cell it is.</param>
/// <param name="Count">How many code cells there are.</param>
/// <param name="FirstLine">The first line of its code.</param>
public sealed record CellStarted(int Number, int Count, string FirstLine) : RunEvent;

/// <summary>A code cell wrote text, carriage returns included.</summary>
public sealed record CellOutput(int Number, string Text) : RunEvent;

/// <summary>A code cell ended.</summary>
public sealed record CellFinished(int Number, TimeSpan Duration, bool Succeeded) : RunEvent;
