namespace Tutor.Notebooks;

/// <summary>A question that a cell asks the person in front of it.</summary>
/// <param name="Prompt">What to show before the field.</param>
/// <param name="IsPassword">Whether what is typed stays hidden.</param>
public sealed record InputPrompt(string Prompt, bool IsPassword);

/// <summary>Whom a cell runs for.</summary>
/// <param name="Show">
/// Is given everything the cell shows, in order: text it writes, objects it displays, the value of
/// its last expression, and the error that ends it. May be called from any thread.
/// </param>
/// <param name="Ask">
/// Waits for what the person types, or until the cell is interrupted; null where nobody is there.
/// </param>
public sealed record CellHost(
    Action<Output> Show, Func<InputPrompt, CancellationToken, string>? Ask = null);
