using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tutor;

/// <summary>A piece of at most 16 characters as one wide number, quick to compare.</summary>
internal readonly record struct PieceKey(Vector256<ushort> Letters, int Length)
{
    public const int MostLetters = 16;

    /// <summary>The key of text[start..start + length].</summary>
    public static PieceKey Of(ReadOnlySpan<char> text, int start, int length)
    {
        // Sixteen characters at once, as many as the text still has; what follows is made zero.
        var rest = MemoryMarshal.Cast<char, ushort>(text[start..]);
        Vector256<ushort> letters;
        if (rest.Length >= MostLetters)
            letters = Vector256.Create(rest);
        else
        {
            Span<ushort> padded = stackalloc ushort[MostLetters];
            rest.CopyTo(padded);
            letters = Vector256.Create<ushort>(padded);
        }
        var inside = Vector256.LessThan(
            Vector256<ushort>.Indices, Vector256.Create((ushort)length));
        return new PieceKey(letters & inside, length);
    }

    /// <summary>A number below 2^bits, the same for the same piece and spread well.</summary>
    public int Hash(int bits)
    {
        var quarters = Letters.AsUInt64();
        var mixed = (quarters[0] * 0x9E37_79B9_7F4A_7C15)
            + (quarters[1] * 0xC2B2_AE3D_27D4_EB4F)
            + (quarters[2] * 0x1656_67B1_9E37_79F9)
            + (quarters[3] * 0x27D4_EB2F_1656_67C5)
            + (ulong)Length;
        return (int)(((mixed ^ (mixed >> 32)) * 0x9E37_79B9_7F4A_7C15) >> (64 - bits));
    }
}
