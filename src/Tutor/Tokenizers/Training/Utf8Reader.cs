using System.Buffers;
using System.Text.Unicode;

namespace Tutor;

/// <summary>
/// Reads UTF-8 as it stands, a byte order mark and every line end included, and stops with an
/// error at the first byte that is not UTF-8.
/// </summary>
public sealed class Utf8Reader(Stream stream, string name) : TextReader
{
    private readonly byte[] bytes = new byte[1 << 16];
    private int start; // of the bytes not yet decoded
    private int end;
    private long position; // of `start` in the stream
    private bool ended;

    /// <summary>Fills at least part of the buffer, which has room for two characters.</summary>
    public override int Read(Span<char> buffer)
    {
        if (buffer.Length < 2)
            throw new ArgumentException("A character may take two places; give a longer buffer.");
        while (true)
        {
            var status = Utf8.ToUtf16(
                bytes.AsSpan(start..end), buffer, out var read, out var written,
                replaceInvalidSequences: false, isFinalBlock: ended);
            start += read;
            position += read;
            if (written > 0 || (ended && start == end))
                return written;
            if (status == OperationStatus.InvalidData)
                throw new InvalidDataException(
                    $"'{name}' is not UTF-8: byte 0x{bytes[start]:X2} at position {position:N0} "
                    + "cannot stand there. Convert the file to UTF-8.");
            Fill();
        }
    }

    public override int Read(char[] buffer, int index, int count) =>
        Read(buffer.AsSpan(index, count));

    /// <summary>Moves what is left to the front, part of a character, and reads on.</summary>
    private void Fill()
    {
        bytes.AsSpan(start..end).CopyTo(bytes);
        (start, end) = (0, end - start);
        var read = stream.Read(bytes.AsSpan(end));
        end += read;
        ended = read == 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}
