using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Tutor.Notebooks;

/// <summary>
/// Finds the libraries of machine code that packages bring, for their own assemblies and for
/// cells, which Roslyn loads in a context of their own.
/// </summary>
internal static class NativeLibraries
{
    private static readonly Dictionary<string, string> Paths =
        new(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Endings = ["", ".so", ".dylib", ".dll"];

    private static readonly ConditionalWeakTable<AssemblyLoadContext, string> Asking = [];

    static NativeLibraries()
    {
        AppDomain.CurrentDomain.AssemblyLoad +=
            (_, loaded) => Answer(AssemblyLoadContext.GetLoadContext(loaded.LoadedAssembly));
        foreach (var context in AssemblyLoadContext.All)
            Answer(context);
    }

    /// <summary>Code that asks for the file's name, in any of its forms, gets this file.</summary>
    public static void Add(string path)
    {
        lock (Paths)
            Paths.TryAdd(Path.GetFileName(path), path);
    }

    /// <summary>Looks for what the assemblies of a context ask for and have not found.</summary>
    private static void Answer(AssemblyLoadContext? context)
    {
        if (context is not null && Asking.TryAdd(context, ""))
            context.ResolvingUnmanagedDll += Resolve;
    }

    private static nint Resolve(Assembly asking, string name) =>
        Find(name) is { } path ? NativeLibrary.Load(path) : 0;

    /// <summary>Code says <c>name</c>; the file is <c>libname.so</c>, say.</summary>
    private static string? Find(string name)
    {
        lock (Paths)
            return Endings.SelectMany(ending => (string[])[name + ending, $"lib{name}{ending}"])
                .Select(file => Paths.GetValueOrDefault(file))
                .FirstOrDefault(path => path is not null);
    }
}
