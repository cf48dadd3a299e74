namespace Tutor;

/// <summary>Texts too long to be held at once.</summary>
public sealed partial class BytePairTokenizer
{
    /// <summary>The tokens of a UTF-8 file, read while they are asked for.</summary>
    /// <remarks>
    /// They are those of the whole text, and memory stays small however long file and lines are.
    /// A byte order mark and carriage returns are text like any other.
    /// </remarks>
    /// <exception cref="InvalidDataException">The file is not UTF-8.</exception>
    /// <exception cref="ArgumentException">The text holds a special token's name.</exception>
    public IEnumerable<int> EncodeFile(string path) => EncodeFile(path, allowed: []);

    /// <summary>The same, where some special tokens may occur and are recognised.</summary>
    public IEnumerable<int> EncodeFile(string path, IReadOnlyCollection<string> allowed)
    {
        using var reader = new Utf8Reader(File.OpenRead(path), path);
        foreach (var token in EncodeStream(reader, allowed))
            yield return token;
    }

    /// <summary>The tokens of a text that a reader brings bit by bit.</summary>
    /// <exception cref="ArgumentException">The text holds another special token.</exception>
    public IEnumerable<int> EncodeStream(TextReader text, IReadOnlyCollection<string> allowed)
    {
        special.CheckNames(allowed);
        var encoder = encoders.Rent();
        try
        {
            var stream = new StreamEncoder(text, encoder, special, allowed);
            while (stream.Next())
            {
                for (var i = 0; i < encoder.Tokens.Count; i++)
                    yield return encoder.Tokens[i];
                encoder.Tokens.Clear();
            }
        }
        finally
        {
            encoders.Return(encoder);
        }
    }
}
