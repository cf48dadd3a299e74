using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Tutor.Notebooks;

/// <summary>
/// Loads assemblies where the application's own are, so that a type exists once. Roslyn's script
/// loader would load second copies, which breaks start-up code such as Plotly.NET's.
/// </summary>
internal static class AssemblyLoading
{
    private static readonly HashSet<string> Folders = [AppContext.BaseDirectory];

    /// <summary>What this program is made of, loaded yet or not.</summary>
    private static readonly HashSet<string> Trusted =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)];

    static AssemblyLoading() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        Find(name.Name) is { } path ? context.LoadFromAssemblyPath(path) : null;

    /// <summary>The application's own copy of an assembly; null if it has none.</summary>
    public static string? InApplication(string simpleName)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{simpleName}.dll");
        return File.Exists(path) ? path : null;
    }

    /// <summary>The application's own copy if it is in use; null if it only lies there.</summary>
    public static string? InUse(string simpleName) =>
        InApplication(simpleName) is { } path
        && (Trusted.Contains(path) || Loaded(simpleName)?.Location == path) ? path : null;

    /// <summary>The assembly of a name that is loaded already; null if there is none.</summary>
    public static Assembly? Loaded(string simpleName) => AssemblyLoadContext.Default.Assemblies
        .FirstOrDefault(assembly => assembly.GetName().Name == simpleName);

    /// <summary>What assemblies need is looked for in this folder too.</summary>
    public static void LookIn(string folder)
    {
        lock (Folders)
            Folders.Add(folder);
    }

    /// <summary>Loads the assembly; what it needs is looked for beside it.</summary>
    public static Assembly Load(string path)
    {
        LookIn(Path.GetDirectoryName(path)!);
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    /// <summary>Runs the start-up code of an assembly, once.</summary>
    public static void Start(Assembly assembly) =>
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);

    private static string? Find(string? simpleName)
    {
        lock (Folders)
            return Folders.Select(folder => Path.Combine(folder, $"{simpleName}.dll"))
                .FirstOrDefault(File.Exists);
    }
}
