namespace Tutor;

/// <summary>
/// Bytes as GPT-2's files write them: each as one letter that can be seen. Bytes that Latin-1
/// prints stand for themselves, the other 68 take the letters from U+0100 on, so that a space
/// is Ġ and a line feed Ċ (bytes_to_unicode in encoder.py of OpenAI's gpt-2).
/// </summary>
internal static class ByteLetters
{
    private static readonly char[] letters = new char[256]; // byte → letter
    private static readonly Dictionary<char, byte> bytes = [];

    static ByteLetters()
    {
        var unseen = '\u0100';
        for (var value = 0; value < 256; value++)
        {
            var isSeen = value is (>= '!' and <= '~') or (>= '¡' and <= '¬') or >= '®';
            letters[value] = isSeen ? (char)value : unseen++;
            bytes.Add(letters[value], (byte)value);
        }
    }

    /// <summary>Bytes → letters.</summary>
    public static string Write(ReadOnlySpan<byte> values)
    {
        var text = new char[values.Length];
        for (var i = 0; i < text.Length; i++)
            text[i] = letters[values[i]];
        return new string(text);
    }

    /// <summary>Letters → bytes; null where one of them stands for none.</summary>
    public static byte[]? Read(string text)
    {
        var values = new byte[text.Length];
        for (var i = 0; i < values.Length; i++)
            if (!bytes.TryGetValue(text[i], out values[i]))
                return null;
        return values;
    }
}
