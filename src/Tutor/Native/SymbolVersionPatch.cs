using System.Buffers.Binary;
using System.Text;

namespace Tutor;

/// <summary>
/// Makes one required symbol version of a Linux library optional, by setting one flag.
/// </summary>
/// <remarks>
/// TorchSharp's bridge names version GLIBCXX_3.4.32 of libstdc++, which Debian 12 (3.4.30) lacks,
/// although it uses no symbol of that version. The dynamic linker refuses such a library unless
/// the need is marked weak (System V ABI, Linux Standard Base 5.0, "Symbol Versioning").
/// </remarks>
public static class SymbolVersionPatch
{
    private const int SectionTypeVersionNeeds = 0x6ffffffe; // SHT_GNU_verneed
    private const ushort WeakFlag = 0x2;                    // VER_FLG_WEAK

    /// <summary>
    /// A copy of a 64-bit little-endian ELF <paramref name="library"/> that no longer insists on
    /// <paramref name="version"/>; an equal copy where it never did.
    /// </summary>
    public static byte[] MakeWeak(byte[] library, string version)
    {
        var patched = library.ToArray();
        foreach (var flags in FlagsOf(library, version))
            patched[flags] |= (byte)WeakFlag;
        return patched;
    }

    /// <summary>Offsets, in bytes, of the flags (vna_flags) of every need of the version.</summary>
    private static IEnumerable<int> FlagsOf(byte[] file, string version)
    {
        if (file.Length < 64 || !file.AsSpan(0, 6).SequenceEqual("\u007fELF\u0002\u0001"u8))
            throw new ArgumentException(
                $"Expected a 64-bit little-endian ELF library, got {file.Length} other bytes.");

        foreach (var section in Sections(file).Where(s => s.Type == SectionTypeVersionNeeds))
        {
            var names = Sections(file).ElementAt(section.Link).Offset;
            for (var need = section.Offset; ; need += Int32(file, need + 12)) // vn_next
            {
                var auxiliary = need + Int32(file, need + 8);                 // vn_aux
                while (true)
                {
                    if (TextAt(file, names + Int32(file, auxiliary + 8)) == version) // vna_name
                        yield return auxiliary + 4;                                  // vna_flags
                    if (Int32(file, auxiliary + 12) == 0)                            // vna_next
                        break;
                    auxiliary += Int32(file, auxiliary + 12);
                }
                if (Int32(file, need + 12) == 0)
                    break;
            }
        }
    }

    private static IEnumerable<(int Type, int Offset, int Link)> Sections(byte[] file)
    {
        var table = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(40)); // e_shoff
        var count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(60));     // e_shnum
        for (var i = 0; i < count; i++)
        {
            var header = table + 64 * i;
            yield return (
                Int32(file, header + 4),                                             // sh_type
                (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(header + 24)), // sh_offset
                Int32(file, header + 40));                                           // sh_link
        }
    }

    private static int Int32(byte[] file, int offset) =>
        BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset));

    private static string TextAt(byte[] file, int offset) =>
        Encoding.ASCII.GetString(
            file.AsSpan(offset, Array.IndexOf(file, (byte)0, offset) - offset));
}
