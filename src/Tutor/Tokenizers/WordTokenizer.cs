namespace Tutor;

/// <summary>
/// One token for each of the most frequent words and a single one, <c>&lt;unk&gt;</c>, for all the
/// others: what it has not learned it cannot write. Language models worked like this for years
/// (Bengio et al., 2003, "A Neural Probabilistic Language Model", JMLR 3, section 4).
/// </summary>
public sealed class WordTokenizer : ITokenizer
{
    /// <summary>What stands for every word that was not learned; its token is 0.</summary>
    public const string Unknown = "<unk>";

    private readonly string[] words; // token → word
    private readonly Dictionary<string, int> tokens;

    private WordTokenizer(string[] words)
    {
        this.words = words;
        tokens = words.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
    }

    /// <summary>Number of distinct tokens: the words and <see cref="Unknown"/>.</summary>
    public int VocabSize => words.Length;

    /// <summary>The vocabulary, the most frequent word first after <see cref="Unknown"/>.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>
    /// Learns the most frequent words of the text, up to <paramref name="vocabSize"/> tokens with
    /// <see cref="Unknown"/>; of equally frequent words those first in the order of their letters.
    /// </summary>
    /// <remarks>
    /// A word is a piece of <see cref="SplitPattern.Gpt2"/>: with the space before it, if any.
    /// </remarks>
    /// <exception cref="ArgumentException">Fewer than 2 tokens, or an empty text.</exception>
    public static WordTokenizer FromText(string text, int vocabSize)
    {
        if (vocabSize < 2)
            throw new ArgumentException(
                $"A vocabulary of {vocabSize} tokens has no room for {Unknown} and a word; "
                + "ask for at least 2.");
        if (text.Length == 0)
            throw new ArgumentException("There are no words to learn in an empty text.");

        var mostFrequent = Cut(text)
            .CountBy(word => word)
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key)
            .Take(vocabSize - 1);
        return new WordTokenizer([Unknown, .. mostFrequent]);
    }

    /// <summary>Text → tokens, one for each word.</summary>
    public int[] Encode(string text) =>
        [.. Cut(text).Select(word => tokens.GetValueOrDefault(word))];

    /// <summary>Tokens → text; every unknown word reads <see cref="Unknown"/>.</summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens) =>
        string.Concat(tokens.Select(token => words[TokenRange.Check(token, VocabSize)]));

    private static IEnumerable<string> Cut(string text)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = SplitPattern.Gpt2.End(text, start);
            yield return text[start..end];
        }
    }
}
