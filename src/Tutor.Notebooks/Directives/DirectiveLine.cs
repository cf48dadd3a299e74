namespace Tutor.Notebooks;

/// <summary>A line that begins with <c>#!</c>: a name of ours and what follows it.</summary>
internal sealed record DirectiveLine(string Name, string Argument)
{
    /// <param name="words">The line after <c>#!</c>.</param>
    /// <param name="line">Its number, from 1.</param>
    /// <exception cref="DirectiveException">There is no such directive.</exception>
    public static DirectiveLine Read(string words, int line)
    {
        var parts = words.Split((char[])[' ', '\t'], 2, StringSplitOptions.TrimEntries);
        var name = Canonical(parts[0]);
        var argument = (parts.ElementAtOrDefault(1) ?? "").Trim('"');
        if (name is not ("import" or "time" or "about" or "lsmagic" or "csharp" or "markdown"))
            throw new DirectiveException(line, KnownDirectives.Complaint(parts[0]));
        if (name == "import" && argument == "")
            throw new DirectiveException(line,
                "#!import needs a file: #!import \"helpers.csx\".");
        if (name != "import" && argument != "")
            throw new DirectiveException(line,
                $"#!{parts[0]} takes nothing after it; '{argument}' is too much.");
        return new(name, argument);
    }

    /// <summary>Whether a line of Markdown ends it: <c>#!csharp</c> or <c>#!markdown</c>.</summary>
    public static bool IsSwitch(string line) =>
        line.TrimStart().StartsWith("#!", StringComparison.Ordinal)
        && Canonical(line.Trim()[2..]) is "csharp" or "markdown";

    private static string Canonical(string name) => KnownDirectives.IsCSharp(name) ? "csharp"
        : KnownDirectives.IsMarkdown(name) ? "markdown" : name;
}
