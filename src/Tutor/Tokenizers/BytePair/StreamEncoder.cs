namespace Tutor;

/// <summary>
/// Encodes a text that arrives bit by bit: keeps a window of it, encodes up to the last place
/// where nothing that follows can matter, and moves on. The tokens are those of the whole text.
/// </summary>
/// <remarks>The window grows only where a text has no such place, as in one long word.</remarks>
internal sealed class StreamEncoder(
    TextReader reader,
    TextEncoder encoder,
    SpecialTokens special,
    IReadOnlyCollection<string> allowed)
{
    private char[] window = new char[1 << 17];
    private int length;  // characters in the window
    private long passed; // characters before the window
    private bool ended;

    /// <summary>Encodes the next stretch; false where none is left.</summary>
    public bool Next()
    {
        Fill();
        var text = window.AsSpan(0, length);
        if (text.IsEmpty)
            return false;

        special.Check(text, allowed, passed);
        var done = Encode(text);
        if (done == 0)
            Array.Resize(ref window, 2 * window.Length);
        text[done..].CopyTo(window);
        (length, passed) = (length - done, passed + done);
        return true;
    }

    private void Fill()
    {
        while (!ended && length < window.Length - 1)
        {
            var read = reader.Read(window.AsSpan(length));
            ended = read == 0;
            length += read;
        }
    }

    /// <summary>Encodes what is certain, and returns where that ends.</summary>
    private int Encode(ReadOnlySpan<char> text)
    {
        // The last characters could be the beginning of a special token.
        var certain = ended ? text.Length : Math.Max(0, text.Length - special.LongestName);
        var start = 0;
        while (special.Find(text, start, allowed) is { } found && found.Start < certain)
        {
            encoder.Encode(text[start..found.Start]);
            encoder.Tokens.Add(special.Tokens[found.Name]);
            start = found.Start + found.Name.Length;
        }
        return ended ? EncodeAll(text, start) : EncodeCertain(text, start, certain);
    }

    private int EncodeAll(ReadOnlySpan<char> text, int start)
    {
        encoder.Encode(text[start..]);
        return text.Length;
    }

    private int EncodeCertain(ReadOnlySpan<char> text, int start, int certain)
    {
        if (start >= certain)
            return start;
        if (SplitPattern.LastSafeCut(text[start..certain]) is > 0 and var cut)
        {
            encoder.Encode(text.Slice(start, cut));
            return start + cut;
        }
        // No such place: piece by piece, as far as more text can change nothing.
        while (start < certain && encoder.Pattern.TryEnd(text[..certain], start, out var end))
        {
            encoder.Encode(text, start, end);
            start = end;
        }
        return start;
    }
}
