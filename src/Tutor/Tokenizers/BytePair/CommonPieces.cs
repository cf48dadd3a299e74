using System.Runtime.CompilerServices;

namespace Tutor;

/// <summary>
/// Remembers the tokens of pieces such as most are, of few letters and few tokens. A text repeats
/// its words, and finding one here takes one look at one place of the memory.
/// </summary>
/// <remarks>
/// Two places fit a piece, and the one that was asked for last comes first: nearly always it is
/// the first that holds it, which the processor learns to expect. Key and tokens lie side by side
/// in 32 bytes, so that both come with one load; 2 MB in all. One thread uses it at a time.
/// </remarks>
internal sealed class CommonPieces
{
    private const int Bits = 16;

    private readonly Entry[] entries = new Entry[1 << Bits];

    /// <summary>Adds the tokens of the piece to the buffer if they are remembered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAddTo(TokenBuffer buffer, NarrowKey key)
    {
        ref var first = ref entries[FirstPlace(key)];
        if (!first.Key.Is(key) && !BringForward(key))
            return false;
        buffer.Add(first.Tokens, first.Count);
        return true;
    }

    /// <summary>Remembers the tokens of a piece, unless they are too many.</summary>
    public void Add(NarrowKey key, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length > Row.Length)
            return;

        var both = entries.AsSpan(FirstPlace(key), 2);
        both[1] = both[0]; // what was there is forgotten
        (both[0].Key, both[0].Count) = (key, tokens.Length);
        tokens.CopyTo(both[0].Tokens);
    }

    private bool BringForward(NarrowKey key)
    {
        var both = entries.AsSpan(FirstPlace(key), 2);
        if (!both[1].Key.Is(key))
            return false;
        (both[0], both[1]) = (both[1], both[0]);
        return true;
    }

    private static int FirstPlace(NarrowKey key) => (int)(key.Hash >> (64 - Bits)) & -2;

    private struct Entry
    {
        public NarrowKey Key;
        public int Count;
        public Row Tokens;
    }

    [InlineArray(Length)]
    private struct Row
    {
        public const int Length = 3;

        private int first;
    }
}
