using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>
/// Finds the file behind <c>#r "path/Name.dll"</c>: the application's own <c>Name.dll</c> if it
/// has one, so that a notebook uses the very library it is run by, else the path as written.
/// </summary>
internal sealed class ReferenceResolver(string folder) : MetadataReferenceResolver
{
    private readonly Dictionary<string, PortableExecutableReference> found = [];
    private readonly HashSet<string> used = [];
    private readonly Queue<string> unloaded = new();

    /// <summary>Types in a signature may live in assemblies that no cell named.</summary>
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        Locate(reference, baseFilePath) is { } path ? [Use(path)] : [];

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity identity) =>
        LocateMissing(definition, identity) is { } path ? Use(path) : null;

    /// <summary>The file that a <c>#r</c> names; null if there is none.</summary>
    public string? Locate(string reference, string? baseFilePath)
    {
        var own = AssemblyLoading.InApplication(Path.GetFileNameWithoutExtension(reference));
        var path = own ?? Path.GetFullPath(reference, FolderOf(baseFilePath));
        return File.Exists(path) ? path : null;
    }

    /// <summary>
    /// The file of an assembly that another one needs; null if there is none. What this engine is
    /// made of is not looked for: no cell can name it, and it is large.
    /// </summary>
    public static string? LocateMissing(MetadataReference definition, AssemblyIdentity identity)
    {
        if (definition is not PortableExecutableReference { FilePath: { } user }
            || user == typeof(NotebookFunctions).Assembly.Location)
            return null;
        var beside = Path.Combine(Path.GetDirectoryName(user)!, $"{identity.Name}.dll");
        var path = AssemblyLoading.InApplication(identity.Name) ?? beside;
        return File.Exists(path) ? path : null;
    }

    /// <summary>The one reference to a file, which whoever compiles against it shares.</summary>
    public PortableExecutableReference Share(string path)
    {
        lock (found)
        {
            if (!found.TryGetValue(path, out var reference))
                found[path] = reference = MetadataReference.CreateFromFile(
                    path, documentation: XmlDocumentation.Beside(path));
            return reference;
        }
    }

    /// <summary>Paths that cells came to use since the last call.</summary>
    public IEnumerable<string> TakeUnloaded()
    {
        while (unloaded.TryDequeue(out var path))
            yield return path;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);

    private PortableExecutableReference Use(string path)
    {
        if (used.Add(path))
            unloaded.Enqueue(path);
        return Share(path);
    }

    /// <summary>A path in a file starts at that file; in a cell, at the notebook.</summary>
    private string FolderOf(string? file) =>
        CellName.Number(file) is null && Path.GetDirectoryName(file) is { Length: > 0 } beside
            ? Path.GetFullPath(beside, folder) : folder;
}
