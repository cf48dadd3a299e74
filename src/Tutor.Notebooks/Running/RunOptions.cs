namespace Tutor.Notebooks;

/// <summary>How to run a notebook.</summary>
public sealed record RunOptions
{
    /// <summary>How long one cell may take.</summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// C# expressions to assign to the variables that the cell tagged <c>parameters</c> declares,
    /// by variable name: <c>steps</c> → <c>60</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>();
}
