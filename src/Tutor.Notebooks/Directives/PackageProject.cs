using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Tutor.Notebooks;

/// <summary>A project that wants some packages and does nothing, for the SDK to restore.</summary>
/// <param name="notebookFolder">Where the search for a <c>nuget.config</c> begins.</param>
/// <param name="sources">Feeds beside those of <c>nuget.config</c>: URLs and folders.</param>
/// <param name="requests">The packages.</param>
internal sealed class PackageProject(
    string notebookFolder, IReadOnlyList<string> sources, IReadOnlyList<PackageRequest> requests)
{
    public const string FileName = "packages.csproj";

    /// <summary>The packages.</summary>
    public IReadOnlyList<PackageRequest> Requests => requests;

    /// <summary>The same for the same question, so that its answer is found again.</summary>
    public string Key
    {
        get
        {
            var question = $"{RuntimeInformation.RuntimeIdentifier}\n{ToXml()}";
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(question));
            return Convert.ToHexStringLower(hash.AsSpan(0, 8));
        }
    }

    /// <summary>The project. What lies in the folders above it has no say in it.</summary>
    public string ToXml() => new XElement("Project",
        new XElement("PropertyGroup",
            new XElement("ImportDirectoryBuildProps", false),
            new XElement("ImportDirectoryBuildTargets", false),
            new XElement("ImportDirectoryPackagesProps", false)),
        Sdk("Sdk.props"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", string.Create(
                CultureInfo.InvariantCulture, $"net{Environment.Version.ToString(2)}")),
            new XElement("UseCurrentRuntimeIdentifier", true), // for native libraries
            new XElement("SelfContained", false),
            new XElement("UseAppHost", false),
            new XElement("NuGetAudit", false),
            new XElement("RestoreRootConfigDirectory", ConfigFolder()),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', sources))),
        new XElement("ItemGroup", requests
            .OrderBy(request => request.Id, StringComparer.OrdinalIgnoreCase)
            .Select(request => new XElement("PackageReference",
                new XAttribute("Include", request.Id),
                new XAttribute("Version", request.Version)))),
        Sdk("Sdk.targets")).ToString();

    private static XElement Sdk(string part) => new("Import",
        new XAttribute("Project", part), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    /// <summary>The nearest folder upwards with a <c>nuget.config</c>; else empty.</summary>
    private string ConfigFolder()
    {
        var folder = new DirectoryInfo(notebookFolder);
        while (folder is not null && !folder.EnumerateFiles().Any(IsConfig))
            folder = folder.Parent;
        return folder?.FullName ?? "";
    }

    private static bool IsConfig(FileInfo file) =>
        file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase);
}
