using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Tutor.Notebooks;

/// <summary>Finds the libraries of machine code that packages bring.</summary>
internal static class NativeLibraries
{
    private static readonly Dictionary<string, string> Paths =
        new(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Endings = ["", ".so", ".dylib", ".dll"];

    static NativeLibraries() => AssemblyLoadContext.Default.ResolvingUnmanagedDll +=
        (_, name) => Find(name) is { } path ? NativeLibrary.Load(path) : 0;

    /// <summary>Code that asks for the file's name, in any of its forms, gets this file.</summary>
    public static void Add(string path)
    {
        lock (Paths)
            Paths.TryAdd(Path.GetFileName(path), path);
    }

    /// <summary>Code says <c>name</c>; the file is <c>libname.so</c>, say.</summary>
    private static string? Find(string name)
    {
        lock (Paths)
            return Endings.SelectMany(ending => (string[])[name + ending, $"lib{name}{ending}"])
                .Select(file => Paths.GetValueOrDefault(file))
                .FirstOrDefault(path => path is not null);
    }
}
