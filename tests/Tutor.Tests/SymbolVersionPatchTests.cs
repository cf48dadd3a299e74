using System.Numerics;

namespace Tutor.Tests;

public sealed class SymbolVersionPatchTests
{
    private const string Version = "GLIBCXX_3.4.32";

    [Fact]
    public void On_the_real_library_exactly_one_flag_changes()
    {
        var library = File.ReadAllBytes(RealLibrary());

        var patched = SymbolVersionPatch.MakeWeak(library, Version);

        Assert.Equal(library.Length, patched.Length);
        var changed = Enumerable.Range(0, library.Length)
            .Where(i => library[i] != patched[i]).ToArray();
        var place = Assert.Single(changed);
        Assert.Equal(0x2, library[place] ^ patched[place]); // VER_FLG_WEAK, and no other bit
        Assert.Equal(1, BitOperations.PopCount((uint)patched[place]) // it was set, not cleared
            - BitOperations.PopCount(library[place]));
    }

    [Fact]
    public void A_second_time_there_is_nothing_left_to_change()
    {
        var once = SymbolVersionPatch.MakeWeak(File.ReadAllBytes(RealLibrary()), Version);

        Assert.Equal(once, SymbolVersionPatch.MakeWeak(once, Version));
    }

    [Fact]
    public void A_version_that_is_not_needed_leaves_an_equal_copy()
    {
        var library = File.ReadAllBytes(RealLibrary());

        var copy = SymbolVersionPatch.MakeWeak(library, "GLIBCXX_9.9.99");

        Assert.NotSame(library, copy);
        Assert.True(library.AsSpan().SequenceEqual(copy));
    }

    [Fact]
    public void What_is_no_library_is_refused()
    {
        Assert.Contains("got 4 other bytes", Assert.Throws<ArgumentException>(
            () => SymbolVersionPatch.MakeWeak([1, 2, 3, 4], Version)).Message);
        Assert.Throws<ArgumentException>(
            () => SymbolVersionPatch.MakeWeak(new byte[1_000], Version));
    }

    private static string RealLibrary()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux libraries name symbol versions.");
        return TorchFolders.Of(AppContext.BaseDirectory)
            .Select(folder => Path.Combine(folder, "libLibTorchSharp.so")).First(File.Exists);
    }
}
