using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tutor.Notebooks;

/// <summary>A text with changes noted, to be read out in parts.</summary>
internal sealed class SourceEdits(string source)
{
    private readonly List<TextChange> changes = [];

    /// <summary>Notes other text for a stretch of it; an empty stretch inserts.</summary>
    public void Replace(TextSpan span, string text) => changes.Add(new(span, text));

    /// <summary>A stretch of the text with its changes, some stretches in it left out.</summary>
    public string Read(TextSpan span, IEnumerable<TextSpan>? without = null)
    {
        var text = new StringBuilder();
        var position = span.Start;
        var cuts = (without ?? []).Select(cut => new TextChange(cut, ""));
        foreach (var change in cuts.Concat(changes).Where(change => LiesIn(span, change.Span))
            .OrderBy(change => change.Span.Start).ThenBy(Rank))
        {
            if (change.Span.Start < position)
                continue; // lies in a stretch left out
            text.Append(source, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }
        return text.Append(source, position, span.End - position).ToString();
    }

    /// <summary>What is inserted where a stretch ends belongs to what follows it.</summary>
    private bool LiesIn(TextSpan span, TextSpan change) => span.Contains(change)
        && (change.Start < span.End || span.End == source.Length);

    /// <summary>First what is left out, then what is inserted, then what is replaced.</summary>
    private static int Rank(TextChange change) =>
        change.NewText == "" ? 0 : change.Span.IsEmpty ? 1 : 2;
}
