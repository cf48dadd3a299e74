using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutor.Notebooks.Tests;

/// <summary>
/// A folder of packages, the only source that a notebook in the given folder knows. What NuGet
/// unpacks stays in that folder too.
/// </summary>
internal sealed class PackageFeed
{
    private static readonly IReadOnlyList<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly string path;

    public PackageFeed(TemporaryFolder folder, string name = "feed")
    {
        path = folder.File(name);
        Directory.CreateDirectory(path);
        if (!File.Exists(folder.File("nuget.config")))
            folder.Write("nuget.config", $"""
                <configuration>
                  <config><add key="globalPackagesFolder" value="unpacked" /></config>
                  <packageSources><clear /><add key="feed" value="{name}" /></packageSources>
                </configuration>
                """);
    }

    /// <summary>Adds a package of some files: content by path within the package.</summary>
    public void Add(
        string id, string version, IReadOnlyDictionary<string, byte[]> files,
        params string[] dependencies)
    {
        var needs = string.Concat(dependencies.Select(
            needed => $"""<dependency id="{needed}" version="1.0.0" />"""));
        using var package = ZipFile.Open(
            Path.Combine(path, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        Write(package, $"{id}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{id}</id><version>{version}</version><authors>test</authors>
              <description>test</description>
              <dependencies><group targetFramework="net8.0">{needs}</group></dependencies>
            </metadata></package>
            """));
        foreach (var (name, content) in files)
            Write(package, name, content);
    }

    /// <summary>Adds a package of one assembly.</summary>
    public void Add(string id, string version, string code) =>
        Add(id, version, Library(id, Compile(id, code, version)));

    /// <summary>The files of a package that is one assembly.</summary>
    public static Dictionary<string, byte[]> Library(string name, byte[] assembly) =>
        new() { [$"lib/net8.0/{name}.dll"] = assembly };

    /// <summary>An assembly.</summary>
    public static byte[] Compile(
        string name, string code, string version = "1.0.0", params byte[][] references)
    {
        var attribute = $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]";
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(attribute)],
            [.. Framework, .. references.Select(r => MetadataReference.CreateFromImage(r))],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    private static void Write(ZipArchive package, string name, byte[] content)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(content);
    }
}
