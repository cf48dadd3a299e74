namespace Tutor;

/// <summary>A story of the Village, and what is true of it.</summary>
public sealed record Story(string Text, bool EndsWell)
{
    /// <summary>The words every ending starts with; the obstacle's name comes next.</summary>
    public const string EndingMark = " In the end the";

    /// <summary>
    /// The story up to "In the end the wood": enough to know how it ends, if one understands it.
    /// </summary>
    public string Beginning => Cut(Text);

    /// <summary>Cuts a story of the Village just before the words that say how it ends.</summary>
    /// <exception cref="ArgumentException">The text has no ending.</exception>
    public static string Cut(string text)
    {
        var mark = text.IndexOf(EndingMark, StringComparison.Ordinal);
        if (mark < 0)
            throw new ArgumentException($"There is no '{EndingMark} …' in this text.");
        return text[..text.IndexOf(' ', mark + EndingMark.Length + 1)];
    }

    /// <summary>The label that ships with the corpus: "glad" or "sad".</summary>
    public string Feeling => EndsWell ? "glad" : "sad";
}
