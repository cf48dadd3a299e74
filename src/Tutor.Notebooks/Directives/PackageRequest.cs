using System.Text.RegularExpressions;

namespace Tutor.Notebooks;

/// <summary>A package that a cell asks for: <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">Its name on the feed; case does not matter.</param>
/// <param name="Version">As written: a version, a range, or <c>*</c> for the latest.</param>
/// <param name="Line">The line that asks for it, from 1.</param>
internal sealed partial record PackageRequest(string Id, string Version, int Line)
{
    private const string Prefix = "nuget:";

    /// <summary>Whether what stands in the quotes of <c>#r</c> names a package.</summary>
    public static bool IsOne(string text) =>
        text.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>What follows <c>nuget:</c>.</summary>
    public static string AfterPrefix(string text) => text.TrimStart()[Prefix.Length..].Trim();

    /// <summary>Whether it asks for the package of this name.</summary>
    public bool IsFor(string id) => Id.Equals(id, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="DirectiveException">It is not an id and a version.</exception>
    public static PackageRequest Parse(string text, int line)
    {
        var match = Form().Match(AfterPrefix(text));
        if (!match.Success)
            throw new DirectiveException(line,
                $"'{text}' names no package. Write #r \"nuget: Id, Version\" or "
                + "#r \"nuget: Id\" for the latest version.");
        var version = match.Groups["version"].Value.Trim();
        return new(match.Groups["id"].Value, version == "" ? "*" : version, line);
    }

    /// <summary>Whether a version that was found is the one asked for, or of a range.</summary>
    public bool Accepts(string resolved) =>
        Version.Any(c => c is '*' or '[' or ']' or '(' or ')' or ',')
        || Normal(Version).Equals(Normal(resolved), StringComparison.OrdinalIgnoreCase);

    /// <summary>As NuGet writes it: <c>1.0</c> and <c>1.0.0.0+x</c> are <c>1.0.0</c>.</summary>
    private static string Normal(string version)
    {
        var core = version.Split('+')[0].Split('-', 2);
        var numbers = core[0].Split('.')
            .Select(number => number.TrimStart('0') is { Length: > 0 } digits ? digits : "0")
            .ToList();
        while (numbers.Count < 3)
            numbers.Add("0");
        if (numbers is [.., "0"] && numbers.Count == 4)
            numbers.RemoveAt(3);
        return string.Join('.', numbers) + (core.Length > 1 ? $"-{core[1]}" : "");
    }

    [GeneratedRegex(@"^(?<id>\w+([.-]\w+)*)\s*(,(?<version>[\w\s.,*+()\[\]-]*))?$")]
    private static partial Regex Form();
}
