using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Tutor;

/// <summary>
/// Loads libtorch, the native half of TorchSharp, before anything else asks for it.
/// </summary>
public static class TorchLibrary
{
    /// <summary>The bridge between .NET and libtorch that was loaded; null if not by us.</summary>
    public static string? BridgePath { get; private set; }

    /// <summary>Whether the bridge is a copy that this system can load, not the original.</summary>
    public static bool IsBridgePatched { get; private set; }

    private static readonly Dictionary<string, nint> loaded = [];

    [ModuleInitializer]
    internal static void Load()
    {
        if (FolderOf("c10") is not { } libtorch || FolderOf("LibTorchSharp") is not { } bridge)
            return; // not where we put it: TorchSharp's own search, and its own error, take over

        // The loader finds what a library needs by name among those already loaded.
        foreach (var name in (string[])["c10", "torch_cpu", "torch"])
            loaded[name] = NativeLibrary.Load(Path.Combine(libtorch, FileName(name)));
        loaded["LibTorchSharp"] = LoadBridge(Path.Combine(bridge, FileName("LibTorchSharp")));

        AssemblyLoadContext.GetLoadContext(typeof(torch).Assembly)!.ResolvingUnmanagedDll +=
            (_, name) => loaded.GetValueOrDefault(name);
        torch.InitializeDeviceType(DeviceType.CPU);
    }

    /// <summary>Loads the bridge as it is, or a patched copy where the system is too old.</summary>
    private static nint LoadBridge(string path)
    {
        BridgePath = path;
        if (!OperatingSystem.IsLinux() || NativeLibrary.TryLoad(path, out _))
            return NativeLibrary.Load(path);

        var patched = SymbolVersionPatch.MakeWeak(File.ReadAllBytes(path), "GLIBCXX_3.4.32");
        BridgePath = KeepCopy(patched, Path.GetFileName(path));
        IsBridgePatched = true;
        return NativeLibrary.Load(BridgePath);
    }

    /// <summary>Writes the file once per user, complete or not at all.</summary>
    private static string KeepCopy(byte[] content, string fileName)
    {
        var version = typeof(torch).Assembly.GetName().Version;
        var folder = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create),
            "llm-from-scratch", $"torchsharp-{version}");
        var path = Path.Combine(folder, fileName);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return path;

        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    /// <summary>The first folder that holds a library; null where none does.</summary>
    private static string? FolderOf(string library) => TorchFolders
        .Of(Path.GetDirectoryName(typeof(TorchLibrary).Assembly.Location) ?? "")
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, FileName(library))));

    private static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll"
        : OperatingSystem.IsMacOS() ? $"lib{library}.dylib"
        : $"lib{library}.so";
}
