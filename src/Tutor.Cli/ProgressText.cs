namespace Tutor.Cli;

/// <summary>
/// The last thing that a cell said: its output's last line, where a carriage return starts a
/// line anew; before it says anything, its own first line.
/// </summary>
internal sealed class ProgressText
{
    private string unfinished = "";

    /// <summary>The line to show.</summary>
    public string Line { get; private set; } = "";

    public void Start(string firstLine) => (Line, unfinished) = (firstLine, "");

    public void Add(string output)
    {
        var lines = (unfinished + output).Split('\r', '\n');
        unfinished = lines[^1];
        Line = lines.LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? Line;
    }
}
