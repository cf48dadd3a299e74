namespace Tutor.Tests;

/// <summary>Gives a few characters at a time.</summary>
internal sealed class SlowReader(string text, int most) : TextReader
{
    private int position;

    /// <summary>The longest stretch it was ever asked for.</summary>
    public int LongestWish { get; private set; }

    public override int Read(Span<char> buffer)
    {
        LongestWish = Math.Max(LongestWish, buffer.Length);
        var part = text.AsSpan(position, Math.Min(
            text.Length - position, Math.Min(most, buffer.Length)));
        part.CopyTo(buffer);
        position += part.Length;
        return part.Length;
    }
}
