using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Tutor;

/// <summary>A short piece of text as one wide number, quick to compare and to spread.</summary>
internal interface IPieceKey<TSelf> where TSelf : unmanaged, IPieceKey<TSelf>
{
    /// <summary>The same for the same piece, its upper bits spread well.</summary>
    ulong Hash { get; }

    bool Is(TSelf other);
}

/// <summary>
/// A piece of at most 15 characters, or of 16 to 31 that fit a byte each: they fill 256 bits,
/// and their number comes last.
/// </summary>
internal readonly struct WideKey : IPieceKey<WideKey>
{
    public const int MostLetters = 15;

    private readonly Vector256<ushort> letters;

    private WideKey(Vector256<ushort> letters) => this.letters = letters;

    public ulong Hash
    {
        get
        {
            var parts = letters.AsUInt64();
            return Spread.Of(
                parts[0] ^ Spread.Of(parts[2], parts[3]), parts[1]);
        }
    }

    /// <summary>The key of text[start..start + length].</summary>
    public static WideKey Of(ReadOnlySpan<char> text, int start, int length)
    {
        // Sixteen characters at once, as many as the text still has; what follows is made zero.
        var rest = MemoryMarshal.Cast<char, ushort>(text[start..]);
        var letters = rest.Length >= Vector256<ushort>.Count
            ? Vector256.Create(rest)
            : Padded(rest);
        var inside = Vector256.LessThan(
            Vector256<ushort>.Indices, Vector256.Create((ushort)length));
        return new WideKey((letters & inside).WithElement(MostLetters, (ushort)length));
    }

    /// <summary>The key of a longer piece, if all its characters fit a byte.</summary>
    public static bool TryOfLatin(ReadOnlySpan<char> piece, out WideKey key)
    {
        key = default;
        if (piece.Length >= Vector256<byte>.Count || piece.ContainsAnyExceptInRange('\0', '\u00FF'))
            return false;
        Span<byte> bytes = stackalloc byte[Vector256<byte>.Count];
        Encoding.Latin1.GetBytes(piece, bytes);
        bytes[^1] = (byte)piece.Length;
        key = new WideKey(Vector256.Create<byte>(bytes).AsUInt16());
        return true;
    }

    /// <summary>The same key in half the space, where all characters fit a byte each.</summary>
    public bool TryNarrow(out NarrowKey key)
    {
        key = new NarrowKey(Vector128.Narrow(letters.GetLower(), letters.GetUpper()));
        return (letters & Vector256.Create((ushort)0xFF00)) == Vector256<ushort>.Zero;
    }

    public bool Is(WideKey other) => letters == other.letters;

    private static Vector256<ushort> Padded(ReadOnlySpan<ushort> rest)
    {
        Span<ushort> padded = stackalloc ushort[Vector256<ushort>.Count];
        rest.CopyTo(padded);
        return Vector256.Create<ushort>(padded);
    }
}

/// <summary>The same for characters below U+0100, as most in European languages: 128 bits.</summary>
internal readonly struct NarrowKey(Vector128<byte> letters) : IPieceKey<NarrowKey>
{
    private readonly Vector128<byte> letters = letters;

    public ulong Hash => Spread.Of(letters.AsUInt64()[0], letters.AsUInt64()[1]);

    public bool Is(NarrowKey other) => letters == other.letters;
}

/// <summary>Mixes two numbers into one, so that similar pairs come out far apart.</summary>
internal static class Spread
{
    public static ulong Of(ulong one, ulong other)
    {
        var mixed = (one * 0x9E37_79B9_7F4A_7C15) ^ (other * 0xC2B2_AE3D_27D4_EB4F);
        return (mixed ^ (mixed >> 32)) * 0x9E37_79B9_7F4A_7C15;
    }
}
