using System.Diagnostics;
using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>An exception as a learner needs it: what happened, on which line of a cell.</summary>
internal static class ExceptionReport
{
    /// <param name="error">What a cell threw.</param>
    /// <param name="sources">The text of every cell so far, the first at index 0.</param>
    public static ErrorOutput Of(Exception error, IReadOnlyList<string> sources)
    {
        var traceback = new List<string> { Headline(error) };
        for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
            traceback.Add($"caused by {Headline(inner)}");
        traceback.AddRange(new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .Select(frame => Describe(frame, sources)).OfType<string>().Distinct());
        return new(error.GetType().FullName!, error.Message, traceback);
    }

    private static string Headline(Exception error) =>
        $"{error.GetType().FullName}: {error.Message}";

    /// <summary>
    /// <c>at cell 3, line 2: var x = Half(7);</c>, or null for a frame outside the cells.
    /// </summary>
    private static string? Describe(StackFrame frame, IReadOnlyList<string> sources)
    {
        if (CellName.Number(frame.GetFileName()) is not { } cell || cell > sources.Count)
            return null;

        var line = frame.GetFileLineNumber();
        var text = sources[cell - 1].Split('\n').ElementAtOrDefault(line - 1)?.Trim();
        return string.Create(CultureInfo.InvariantCulture,
            $"   at {CellName.Of(cell)}, line {line}: {text}");
    }
}
