using System.Text;

namespace Tutor;

/// <summary>
/// The simplest tokenizer: one token for each character, numbered in the order of their code
/// points. A character is a Unicode code point, so an emoji is one token and not two halves.
/// </summary>
public sealed class CharTokenizer : ITokenizer
{
    private readonly Rune[] characters; // token → character
    private readonly Dictionary<Rune, int> tokens;

    private CharTokenizer(Rune[] characters)
    {
        this.characters = characters;
        tokens = characters.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
    }

    /// <summary>Number of distinct characters.</summary>
    public int VocabSize => characters.Length;

    /// <summary>The vocabulary: every character at the index that is its token.</summary>
    public IReadOnlyList<string> Characters => [.. characters.Select(c => c.ToString())];

    /// <summary>Learns the characters of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static CharTokenizer FromText(string text)
    {
        if (text.Length == 0)
            throw new ArgumentException("There are no characters to learn in an empty text.");

        return new CharTokenizer([.. text.EnumerateRunes().Distinct().Order()]);
    }

    /// <summary>Text → tokens, one for each character.</summary>
    /// <exception cref="ArgumentException">A character was never learned.</exception>
    public int[] Encode(string text)
    {
        var result = new List<int>(text.Length);
        var position = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (!tokens.TryGetValue(character, out var token))
                throw new ArgumentException(
                    $"The character '{character}' (U+{character.Value:X4}) at position {position} "
                    + $"is none of the {VocabSize} characters this tokenizer has learned.");
            result.Add(token);
            position += character.Utf16SequenceLength;
        }
        return [.. result];
    }

    /// <summary>Tokens → text; <c>Decode(Encode(text))</c> is <c>text</c>.</summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens) =>
        string.Concat(tokens.Select(token => characters[TokenRange.Check(token, VocabSize)]));
}
