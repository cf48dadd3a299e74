using System.Text;

namespace Tutor;

/// <summary>BERT's <c>vocab.txt</c>: one piece a line; token 0 is the first.</summary>
internal static class WordPieceFile
{
    private static readonly UTF8Encoding utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Writes the file, complete or not at all.</summary>
    /// <exception cref="ArgumentException">A piece holds a line break.</exception>
    public static void Save(IReadOnlyList<string> vocabulary, string path)
    {
        foreach (var (token, piece) in vocabulary.Index())
            if (piece.AsSpan().ContainsAny('\r', '\n'))
                throw new ArgumentException(
                    $"Token {token} holds a line break, and a vocab.txt has one token a line.");

        var text = string.Concat(vocabulary.Select(piece => piece + "\n"));
        WholeFile.Write(path, file => file.Write(utf8.GetBytes(text)));
    }

    /// <summary>Reads and checks the file; its lines may end as on Windows.</summary>
    public static string[] Load(string path)
    {
        var lines = Read(path).Split('\n');
        if (lines[^1] == "")
            lines = lines[..^1]; // what follows the last line's end is no line

        var firstSeen = new Dictionary<string, int>();
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd('\r');
            if (lines[i] == "")
                throw Corrupt(path, $"line {i + 1} is empty");
            if (!firstSeen.TryAdd(lines[i], i + 1))
                throw Corrupt(path, $"line {i + 1} repeats line {firstSeen[lines[i]]}");
        }
        return firstSeen.ContainsKey(WordPieceTokenizer.Unknown)
            ? lines
            : throw Corrupt(path, $"none of its {lines.Length} lines is "
                + WordPieceTokenizer.Unknown);
    }

    private static string Read(string path)
    {
        try
        {
            return utf8.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException error)
        {
            throw Corrupt(path, $"it is not UTF-8 at byte {error.Index}");
        }
    }

    private static InvalidDataException Corrupt(string path, string reason) =>
        new($"'{path}' holds no WordPiece vocabulary: {reason}.");
}
