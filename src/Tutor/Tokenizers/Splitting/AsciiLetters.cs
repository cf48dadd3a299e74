using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tutor;

/// <summary>
/// Most words are a few letters of ASCII: eight characters are looked at in one step, which
/// spares the processor a wrong guess about where each word ends.
/// </summary>
internal static class AsciiLetters
{
    /// <summary>Goes past up to eight letters, A to Z and a to z.</summary>
    public static int Skip(ReadOnlySpan<char> text, int position) =>
        position + CountSmall(text, position, Vector128.Create((ushort)0x20)); // A | 0x20 is a

    /// <summary>Goes past up to eight small letters, a to z.</summary>
    public static int SkipSmall(ReadOnlySpan<char> text, int position) =>
        position + CountSmall(text, position, Vector128<ushort>.Zero);

    private static int CountSmall(ReadOnlySpan<char> text, int position, Vector128<ushort> bits)
    {
        if (text.Length - position < Vector128<ushort>.Count)
            return 0; // near the end; there is another way to count for all that are left

        var eight = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text[position..])) | bits;
        var places = eight - Vector128.Create((ushort)'a'); // in the alphabet; others lie beyond
        var small = Vector128.LessThan(places, Vector128.Create((ushort)26));
        return BitOperations.TrailingZeroCount(~small.ExtractMostSignificantBits());
    }
}
