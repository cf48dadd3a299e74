using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// What the SDK writes down when it restores a project: <c>obj/project.assets.json</c>.
/// </summary>
internal sealed class PackageAssets
{
    private readonly JsonObject json;

    private PackageAssets(JsonObject json) => this.json = json;

    /// <summary>The feeds that were asked.</summary>
    public IReadOnlyList<string> Sources =>
        [.. Object(json["project"]?["restore"]?["sources"]).Select(source => source.Key)];

    /// <summary>Complaints that ended the restore: code, package id and message.</summary>
    public IReadOnlyList<(string Code, string Id, string Message)> Errors =>
    [
        .. (json["logs"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(log => log.Text("level") == "Error")
            .Select(log => (
                log.Text("code") ?? "", log.Text("libraryId") ?? "", log.Text("message") ?? "")),
    ];

    /// <summary>Every package that was found, those that others need included.</summary>
    public IReadOnlyList<RestoredPackage> Packages => // of the target that names this system
    [
        .. Object(json["targets"]).Where(target => target.Key.Contains('/'))
            .SelectMany(target => Object(target.Value))
            .Where(library => Object(library.Value).Text("type") == "package")
            .Select(library => Package(library.Key, Object(library.Value))),
    ];

    /// <summary>The assets of a project in a folder; null if it was never restored.</summary>
    public static PackageAssets? In(string folder)
    {
        var path = Path.Combine(folder, "obj", "project.assets.json");
        return File.Exists(path) ? new(JsonNode.Parse(File.ReadAllText(path))!.AsObject()) : null;
    }

    /// <param name="name"><c>Id/1.0.0</c></param>
    /// <param name="files">The files of the package by purpose.</param>
    private RestoredPackage Package(string name, JsonObject files)
    {
        var library = json["libraries"]![name]!.AsObject();
        var folder = library.Text("path")!;
        var hasExtension = (library["files"] as JsonArray ?? [])
            .Any(file => (string?)file == RestoredPackage.ExtensionPath);
        return new(
            name.Split('/')[0], name.Split('/')[1],
            Paths("compile"), Paths("runtime"), Paths("native"),
            hasExtension ? Locate(Path.Combine(folder, RestoredPackage.ExtensionPath)) : null);

        List<string> Paths(string purpose) =>
        [
            .. Object(files[purpose]).Select(file => file.Key)
                .Where(file => Path.GetFileName(file) != "_._") // "nothing for this system"
                .Select(file => Locate(Path.Combine(folder, file))),
        ];
    }

    /// <summary>The file in the first of the machine's package folders that has it.</summary>
    private string Locate(string file)
    {
        var paths = Object(json["packageFolders"])
            .Select(folder => Path.GetFullPath(Path.Combine(folder.Key, file))).ToList();
        return paths.FirstOrDefault(File.Exists) ?? paths[0];
    }

    private static JsonObject Object(JsonNode? node) => node as JsonObject ?? [];
}
