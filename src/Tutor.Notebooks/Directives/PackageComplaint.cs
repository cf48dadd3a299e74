using System.Text.RegularExpressions;

namespace Tutor.Notebooks;

/// <summary>Says in one message why packages could not be had.</summary>
internal static partial class PackageComplaint
{
    private const string OtherSource =
        "Another source can be named before it: #i \"nuget: source\".";

    /// <summary>Why a restore failed, from what it wrote down.</summary>
    public static PackageException Of(PackageProject project, PackageAssets assets)
    {
        var (code, id, message) = assets.Errors[0];
        var feeds = string.Join(", ", assets.Sources);
        return new(code switch
        {
            "NU1101" => $"There is no package {id} in {feeds}. Check its name. {OtherSource}",
            "NU1102" or "NU1103" => NoVersion(
                id, Asked(project, id), feeds, Nearest().Match(message).Groups["version"].Value),
            "NU1301" => $"A source of packages cannot be read: {FirstLine(message)}",
            _ => $"The packages do not go together. {code}: {FirstLine(message)}",
        }, id);
    }

    /// <summary>Why a restore failed that wrote nothing down.</summary>
    public static PackageException Of(PackageProject project, string printed)
    {
        var ids = string.Join(", ", project.Requests.Select(request => request.Id));
        var line = printed.Split('\n').Select(text => text.Trim())
            .FirstOrDefault(text => text.Contains("error", StringComparison.Ordinal));
        return new($"dotnet restore could not fetch {ids}: {line ?? FirstLine(printed)}");
    }

    /// <summary>The feeds have the package but not the version.</summary>
    public static string NoVersion(string id, string asked, string feeds, string nearest) =>
        $"There is no version {asked} of {id} in {feeds}"
        + (nearest == "" ? ". " : $"; the nearest is {nearest}. ") + OtherSource;

    private static string Asked(PackageProject project, string id) =>
        project.Requests.FirstOrDefault(request => request.IsFor(id))?.Version ?? "";

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();

    [GeneratedRegex(@"Nearest version: (?<version>[^\s\]]+)")]
    private static partial Regex Nearest();
}
