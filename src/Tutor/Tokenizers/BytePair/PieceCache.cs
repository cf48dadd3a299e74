using System.Runtime.CompilerServices;

namespace Tutor;

/// <summary>
/// Remembers the tokens of the pieces seen lately: a text repeats its words, and looking a word
/// up is quicker than merging it again.
/// </summary>
/// <remarks>
/// Every piece has one place, taken over from the piece that had it before, so the memory is
/// fixed: 64 bytes × 16,384 places. One thread uses a cache at a time.
/// </remarks>
internal sealed class PieceCache
{
    private const int Bits = 14;

    private readonly Entry[] entries = new Entry[1 << Bits];

    /// <summary>The tokens of the piece, if it is still remembered; else none.</summary>
    public ReadOnlySpan<int> Find(in PieceKey key)
    {
        ref readonly var entry = ref entries[key.Hash(Bits)];
        return entry.Key == key ? entry.Tokens[..entry.Count] : [];
    }

    /// <summary>Remembers the tokens of a piece, unless they are many.</summary>
    public void Add(in PieceKey key, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length > Row.Length)
            return;
        ref var entry = ref entries[key.Hash(Bits)];
        entry.Key = key;
        entry.Count = tokens.Length;
        tokens.CopyTo(entry.Tokens);
    }

    [InlineArray(Length)]
    private struct Row
    {
        public const int Length = 6;

        private int first;
    }

    private struct Entry
    {
        public PieceKey Key;
        public int Count;
        public Row Tokens;
    }
}
