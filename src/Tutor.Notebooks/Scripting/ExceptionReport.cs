using System.Diagnostics;
using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>An exception as a learner needs it: what happened, on which line of a cell.</summary>
internal static class ExceptionReport
{
    /// <param name="error">What a cell threw.</param>
    /// <param name="sources">The text of every cell so far, and of files they imported.</param>
    public static ErrorOutput Of(Exception error, CellSources sources)
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
    private static string? Describe(StackFrame frame, CellSources sources)
    {
        if (frame.GetFileName() is not { } file || sources.TextOf(file) is not { } source)
            return null;

        var line = frame.GetFileLineNumber();
        var text = source.Split('\n').ElementAtOrDefault(line - 1)?.Trim();
        return string.Create(CultureInfo.InvariantCulture,
            $"   at {Path.GetFileName(file)}, line {line}: {text}");
    }
}
