using System.Text;

namespace Tutor;

/// <summary>
/// GPT-2's <c>merges.txt</c>: the two halves of a merge a line, the first learned first. Where
/// a text is not cut as GPT-2 cuts it, our first line says how; other readers pass over it.
/// </summary>
internal static class Gpt2Merges
{
    private const string Version = "#version: 0.2";
    private const string Split = ", split: ";

    /// <summary>A merge as letters, and the line it stands on.</summary>
    public readonly record struct Line(string Left, string Right, int Number);

    /// <summary>Reads the merges, and the pattern if the file names one.</summary>
    /// <exception cref="InvalidDataException">A line holds something else.</exception>
    public static (List<Line> Merges, SplitPattern? Pattern) Read(string path)
    {
        var merges = new List<Line>();
        SplitPattern? pattern = null;
        foreach (var (i, line) in Lines(path).Index())
        {
            if (i == 0 && line.StartsWith("#version", StringComparison.Ordinal))
                pattern = PatternOf(line, path);
            else if (line.Split(' ') is [{ Length: > 0 } left, { Length: > 0 } right])
                merges.Add(new Line(left, right, i + 1));
            else
                throw Corrupt(path, i + 1, $"'{line}' is not two tokens and a space between them");
        }
        return (merges, pattern);
    }

    /// <summary>Writes merges as letters.</summary>
    public static void Write(
        IEnumerable<(string Left, string Right)> merges, SplitPattern pattern, string path)
    {
        var text = new StringBuilder(Version);
        if (pattern != SplitPattern.Gpt2)
            text.Append(Split).Append(pattern.Name);
        text.Append('\n');
        foreach (var (left, right) in merges)
            text.Append(left).Append(' ').Append(right).Append('\n');
        WholeFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static InvalidDataException Corrupt(string path, int line, string reason) =>
        new($"'{path}', line {line}: {reason}.");

    private static IEnumerable<string> Lines(string path)
    {
        using var file = new Utf8Reader(File.OpenRead(path), path);
        using var reader = new StringReader(file.ReadToEnd());
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static SplitPattern? PatternOf(string line, string path)
    {
        var at = line.IndexOf(Split, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var name = line[(at + Split.Length)..];
        return SplitPattern.All.FirstOrDefault(pattern => pattern.Name == name)
            ?? throw Corrupt(path, 1, $"there is no split pattern '{name}'");
    }
}
