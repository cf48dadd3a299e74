using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tutor;

/// <summary>
/// A short piece of text as one wide number, quick to compare and to spread: 256 bits hold at
/// most 15 characters, or 31 where all are below U+0100. How many they are comes last.
/// </summary>
internal readonly struct WideKey
{
    /// <summary>Longer pieces have a key only if they are narrow.</summary>
    public const int MostLetters = 15;

    /// <summary>A key is made quickest where the text still has so many characters.</summary>
    public const int CharactersRead = 16;

    private const int MostNarrowLetters = 31;

    private readonly Vector256<ushort> letters;

    private WideKey(Vector256<ushort> letters) => this.letters = letters;

    /// <summary>The same for the same piece, its upper bits spread well.</summary>
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

    /// <summary>The key of a longer piece, if all characters fit a byte each.</summary>
    public static bool TryOfLong(ReadOnlySpan<char> piece, out WideKey key)
    {
        key = default;
        if (piece.Length > MostNarrowLetters)
            return false;

        Span<ushort> padded = stackalloc ushort[2 * Vector256<ushort>.Count];
        MemoryMarshal.Cast<char, ushort>(piece).CopyTo(padded);
        var lower = Vector256.Create<ushort>(padded);
        var upper = Vector256.Create<ushort>(padded[Vector256<ushort>.Count..]);
        var letters = Vector256.Narrow(lower, upper);
        key = new(letters.WithElement(MostNarrowLetters, (byte)piece.Length).AsUInt16());
        return FitBytes(lower | upper);
    }

    /// <summary>The same key in half the space, where all characters fit a byte each.</summary>
    public bool TryNarrow(out NarrowKey key)
    {
        key = new NarrowKey(Vector128.Narrow(letters.GetLower(), letters.GetUpper()));
        return FitBytes(letters);
    }

    public bool Is(WideKey other) => letters == other.letters;

    private static bool FitBytes(Vector256<ushort> letters) =>
        (letters & Vector256.Create((ushort)0xFF00)) == Vector256<ushort>.Zero;

    private static Vector256<ushort> Padded(ReadOnlySpan<ushort> rest)
    {
        Span<ushort> padded = stackalloc ushort[Vector256<ushort>.Count];
        rest.CopyTo(padded);
        return Vector256.Create<ushort>(padded);
    }
}

/// <summary>The same for characters below U+0100, as most in Europe's languages: 128 bits.</summary>
internal readonly struct NarrowKey(Vector128<byte> letters)
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
