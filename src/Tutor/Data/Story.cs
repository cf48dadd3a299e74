namespace Tutor;

/// <summary>A story of the Village, and what is true of it.</summary>
public sealed record Story(string Text, bool EndsWell)
{
    /// <summary>The words every ending starts with: before them, nothing says how it ends.</summary>
    public const string EndingMark = " In the end,";

    /// <summary>The story up to its ending: enough to know it, if one understands it.</summary>
    public string Beginning => Text[..Text.IndexOf(EndingMark, StringComparison.Ordinal)];

    /// <summary>The label that ships with the corpus: "glad" or "sad".</summary>
    public string Feeling => EndsWell ? "glad" : "sad";
}
