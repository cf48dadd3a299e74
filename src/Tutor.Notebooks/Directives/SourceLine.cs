using System.Text.RegularExpressions;

namespace Tutor.Notebooks;

/// <summary>A line that names a feed of packages: <c>#i "nuget: source"</c>.</summary>
internal static partial class SourceLine
{
    /// <summary>The source it names; null if the line is another directive.</summary>
    /// <exception cref="DirectiveException">It begins with <c>#i</c> and names none.</exception>
    public static string? Read(string words, int line)
    {
        if (!Beginning().IsMatch(words))
            return null;
        var match = Form().Match(words);
        return match.Success ? match.Groups["source"].Value.Trim()
            : throw new DirectiveException(line,
                $"{words} names no source of packages. Write #i \"nuget: source\", the source "
                + "being a URL or a folder.");
    }

    [GeneratedRegex(@"^#\s*i\b")]
    private static partial Regex Beginning();

    [GeneratedRegex("""^#\s*i\s+"\s*nuget:(?<source>[^"]*[^"\s][^"]*)"\s*(//.*)?$""")]
    private static partial Regex Form();
}
