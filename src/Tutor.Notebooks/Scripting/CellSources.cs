namespace Tutor.Notebooks;

/// <summary>The text of every cell that was run, and of every file that a cell imported.</summary>
internal sealed class CellSources
{
    private readonly Dictionary<string, string> texts = [];

    /// <summary>Keeps the text of a cell or a file under the name it has in stack traces.</summary>
    public void Add(string name, string text) => texts[name] = text;

    /// <summary>The text of a name in a stack trace; null for code from elsewhere.</summary>
    public string? TextOf(string name) => texts.GetValueOrDefault(
        CellName.Number(name) is { } number ? CellName.Of(number) : name);
}
