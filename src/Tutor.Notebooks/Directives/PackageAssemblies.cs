using System.Reflection;

namespace Tutor.Notebooks;

/// <summary>
/// Which assemblies of packages to use. One that .NET or this program uses itself is taken from
/// there, so that a type exists once.
/// </summary>
internal sealed class PackageAssemblies(IReadOnlyList<RestoredPackage> packages)
{
    private static readonly HashSet<string> Framework =
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!)
            .Select(NameOf)];

    /// <summary>Paths of the assemblies that cells compile against.</summary>
    public IReadOnlyList<string> Compile => Choose(package => package.Compile);

    /// <summary>Says which of a package's assemblies are not used; empty if all are.</summary>
    public static string OwnIn(RestoredPackage package)
    {
        var own = package.Runtime.Select(NameOf)
            .Where(name => AssemblyLoading.InUse(name) is not null).ToList();
        return own.Count == 0 ? "" : $" ({string.Join(", ", own)}: the kernel's own is used)";
    }

    /// <summary>Makes native libraries known, then loads the assemblies.</summary>
    /// <exception cref="PackageException">Another version is loaded already.</exception>
    public IReadOnlyList<Assembly> Load()
    {
        foreach (var path in packages.SelectMany(package => package.Native))
            NativeLibraries.Add(path);

        var paths = Choose(package => package.Runtime);
        foreach (var path in paths)
            AssemblyLoading.LookIn(Path.GetDirectoryName(path)!);
        return [.. paths.Select(path => Loaded(path) ?? AssemblyLoading.Load(path))];
    }

    private List<string> Choose(Func<RestoredPackage, IReadOnlyList<string>> files) =>
    [
        .. packages.SelectMany(files).Where(path => !Framework.Contains(NameOf(path)))
            .Select(path => AssemblyLoading.InUse(NameOf(path)) ?? path).Distinct(),
    ];

    /// <summary>The assembly if it is loaded already, as new as it must be.</summary>
    private Assembly? Loaded(string path)
    {
        var wanted = AssemblyName.GetAssemblyName(path);
        var loaded = AssemblyLoading.Loaded(wanted.Name!);
        if (loaded is not null && loaded.GetName().Version < wanted.Version)
            throw new PackageException(
                $"{OwnerOf(path)} brings {wanted.Name} {wanted.Version}, but version "
                + $"{loaded.GetName().Version} is in use since an earlier cell. Restart the "
                + "kernel and ask for all packages in the first cell.");
        return loaded;
    }

    private string OwnerOf(string path) =>
        packages.First(package => package.Runtime.Contains(path)).Id;

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
