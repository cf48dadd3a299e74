namespace Tutor;

/// <summary>
/// A text whose pieces fuse, merge after merge, as one drags a slider or lets it play; without a
/// kernel or a network.
/// </summary>
[TypeFormatterSource(typeof(RichOutputFormatters))]
public sealed class MergeSlider : IRichOutput
{
    private readonly string html;
    private readonly string description;

    /// <param name="title">What stands above the slider.</param>
    /// <param name="text">The text to watch.</param>
    /// <param name="learned">From texts cut as GPT-2 cuts them, first learned first.</param>
    /// <param name="start">How many merges are done at first.</param>
    /// <exception cref="ArgumentException">There are fewer merges than that, or gaps.</exception>
    public MergeSlider(
        string title, string text, IReadOnlyList<LearnedMerge> learned, int start)
    {
        if (start < 0 || start > learned.Count)
            throw new ArgumentException(
                $"The slider cannot start at {start}; there are {learned.Count} merges.");

        description = $"[slider] {title}: {learned.Count} merges";
        html = TokenScript.Page(
            title,
            $"""
            <div style="display:flex;gap:.6em;align-items:center">
            <button type="button" style="font:inherit;font-size:13px;width:5em">Play</button>
            <input type="range" min="0" max="{learned.Count}" value="{start}" style="flex:1"
              aria-label="Merges done"></div>
            <div class="said" style="font-size:13px;margin-top:.3em"></div>
            <div class="shown" style="{TokenView.Style}"></div>
            """,
            TokenScript.Resource("mergeSlider.js"),
            learned.Select(step => step.Merge),
            new { text, times = learned.Select(step => step.Times) });
    }

    /// <summary>The slider for a web page.</summary>
    public string ToHtml() => html;

    /// <summary>What is to be seen, in one line.</summary>
    public override string ToString() => description;
}
