using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>Tells where and why a cell is not valid C#.</summary>
internal static class CompileErrors
{
    public static ErrorOutput Report(IReadOnlyList<Diagnostic> errors)
    {
        var lines = errors.OrderBy(error => error.Location.SourceSpan.Start).Select(Describe);
        return new("Compile error", lines.First(), [.. lines.Prepend("Compile error")]);
    }

    /// <summary><c>line 2, column 5: CS0103: The name 'x' does not exist …</c></summary>
    private static string Describe(Diagnostic error)
    {
        var message = $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        if (error.Id == "CS0006" && message.Contains("'nuget:", StringComparison.Ordinal))
            message += " Only a cell can ask for packages: put the line into the cell.";
        if (!error.Location.IsInSource)
            return message;

        var span = error.Location.GetLineSpan();
        var file = CellName.Number(span.Path) is null ? $"{Path.GetFileName(span.Path)}, " : "";
        var start = span.StartLinePosition;
        return string.Create(CultureInfo.InvariantCulture,
            $"{file}line {start.Line + 1}, column {start.Character + 1}: {message}");
    }
}
