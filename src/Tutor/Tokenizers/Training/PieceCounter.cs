using System.Text;

namespace Tutor;

/// <summary>
/// Counts equal pieces of text: each distinct one is kept once, beside how often it was seen.
/// </summary>
internal sealed class PieceCounter
{
    private record struct Entry(uint Hash, int Start, int Length, long Times);

    private char[] characters = new char[1 << 12]; // the distinct pieces, end to end
    private Entry[] entries = new Entry[1 << 9];   // number → piece
    private int[] slots = new int[1 << 10];        // hash → 1 + number; 0 where none is
    private int charactersUsed;

    /// <summary>Distinct pieces; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of all distinct pieces together, in UTF-8.</summary>
    public long Utf8Length { get; private set; }

    /// <summary>Bytes that the three arrays take.</summary>
    public long BytesHeld =>
        ((long)characters.Length * sizeof(char)) + (entries.Length * 24L) + (slots.Length * 4L);

    public ReadOnlySpan<char> Piece(int number) =>
        characters.AsSpan(entries[number].Start, entries[number].Length);

    public long Times(int number) => entries[number].Times;

    /// <summary>Counts a piece that was seen <paramref name="times"/> times.</summary>
    public void Add(ReadOnlySpan<char> piece, long times)
    {
        var hash = Hash(piece);
        var slot = hash & (uint)(slots.Length - 1);
        while (slots[slot] > 0)
        {
            ref var entry = ref entries[slots[slot] - 1];
            if (entry.Hash == hash && Piece(slots[slot] - 1).SequenceEqual(piece))
            {
                entry.Times += times;
                return;
            }
            slot = (slot + 1) & (uint)(slots.Length - 1);
        }
        slots[slot] = Keep(piece, hash, times);
        if (Count * 2 > slots.Length)
            DoubleSlots();
    }

    /// <summary>Adds everything that another counter has counted.</summary>
    public void Add(PieceCounter other)
    {
        for (var i = 0; i < other.Count; i++)
            Add(other.Piece(i), other.Times(i));
    }

    /// <summary>Forgets all pieces and keeps the room they took.</summary>
    public void Clear()
    {
        Array.Clear(slots);
        (Count, charactersUsed, Utf8Length) = (0, 0, 0);
    }

    private int Keep(ReadOnlySpan<char> piece, uint hash, long times)
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, 2 * Count);
        if (charactersUsed + piece.Length > characters.Length)
            Array.Resize(ref characters,
                Math.Max(2 * characters.Length, charactersUsed + piece.Length));

        piece.CopyTo(characters.AsSpan(charactersUsed));
        entries[Count] = new Entry(hash, charactersUsed, piece.Length, times);
        charactersUsed += piece.Length;
        Utf8Length += Encoding.UTF8.GetByteCount(piece);
        return ++Count;
    }

    private void DoubleSlots()
    {
        slots = new int[2 * slots.Length];
        for (var i = 0; i < Count; i++)
        {
            var slot = entries[i].Hash & (uint)(slots.Length - 1);
            while (slots[slot] > 0)
                slot = (slot + 1) & (uint)(slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<char> piece)
    {
        var hash = 0UL;
        foreach (var character in piece)
            hash = (hash ^ character) * 0x9E3779B97F4A7C15; // 2⁶⁴ by the golden ratio, odd
        return (uint)(hash >> 32);
    }
}
