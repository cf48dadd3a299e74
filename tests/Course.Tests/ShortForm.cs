namespace Course.Tests;

/// <summary>How a test shortens a notebook, and what that costs.</summary>
/// <param name="Notebook">Its file name without extension.</param>
internal sealed record ShortForm(string Notebook)
{
    /// <summary>C# values for variables of the parameters cell; none: run in full.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Expectations that hold at full length only: reported, not enforced.</summary>
    public IReadOnlyList<string> OnlyAtFullLength { get; init; } = [];

    /// <summary>The notebook has a parameter <c>modelFolder</c>: where models are kept.</summary>
    public bool KeepsModels { get; init; }

    /// <summary>The notebook that must have run before, for the model it saves.</summary>
    public string? After { get; init; }
}
