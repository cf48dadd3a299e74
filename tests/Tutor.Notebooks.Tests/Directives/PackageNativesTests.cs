using System.Runtime.InteropServices;

namespace Tutor.Notebooks.Tests;

/// <summary>Machine code stays loaded too, so no two tests bring it under the same name.</summary>
public sealed class PackageNativesTests : IDisposable
{
    /// <summary>The CRC-32 of "123456789".</summary>
    private const uint CheckValue = 0xCBF43926;

    private readonly TemporaryFolder folder = new();
    private readonly PackageFeed feed;
    private readonly SessionProbe session;

    public PackageNativesTests()
    {
        feed = new PackageFeed(folder);
        session = new SessionProbe(folder.Path, folder.File("cache"));
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Code_compiles_against_the_reference_and_runs_with_the_library()
    {
        const string Start = "using System.Runtime.InteropServices; public static class Sum {";
        feed.Add("Packed", "1.0.0", new Dictionary<string, byte[]>
        {
            ["ref/net8.0/Packed.dll"] = PackageFeed.Compile(
                "Packed", $"{Start} public static uint Of(byte[] bytes) => throw null; }}"),
            ["lib/net8.0/Packed.dll"] = PackageFeed.Compile(
                "Packed", $"{Start} {Import("packed")} public static unsafe uint Of(byte[] bytes) "
                    + "{ fixed (byte* p = bytes) return Crc(0, p, bytes.Length); } }"),
            [NativePath("packed")] = NativeLibrary(),
        });

        var value = await session.ValueAsync(
            "#r \"nuget: Packed, 1.0.0\"\nSum.Of(Encoding.ASCII.GetBytes(\"123456789\"))");

        Assert.Equal($"{CheckValue}", value);
    }

    [Fact]
    public async Task A_cell_itself_calls_the_machine_code_of_a_package()
    {
        feed.Add("Machine", "1.0.0", new Dictionary<string, byte[]>
        {
            [NativePath("machine")] = NativeLibrary(),
        });

        var value = await session.ValueAsync($$"""
            #r "nuget: Machine, 1.0.0"
            using System.Runtime.InteropServices;
            {{Import("machine")}}
            unsafe uint Sum(byte[] bytes) { fixed (byte* p = bytes) return Crc(0, p, 9); }
            Sum(Encoding.ASCII.GetBytes("123456789"))
            """);

        Assert.Equal($"{CheckValue}", value);
    }

    private static string Import(string library) =>
        $"[DllImport(\"{library}\", EntryPoint = \"CompressionNative_Crc32\")] "
        + "static extern unsafe uint Crc(uint crc, byte* bytes, int count);";

    /// <summary>Where a package holds machine code for this machine.</summary>
    private static string NativePath(string library) =>
        $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/" + NativeName(library);

    /// <summary>Machine code that every .NET has, under a name that none has.</summary>
    private static byte[] NativeLibrary() => File.ReadAllBytes(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), NativeName("System.IO.Compression.Native")));

    private static string NativeName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll"
        : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";
}
