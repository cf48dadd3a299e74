using System.Text;

namespace Tutor;

/// <summary>
/// BERT's tokenizer: each word is written as the longest piece it begins with, then the longest
/// that follows, and so on; pieces inside a word wear a <c>##</c> (Schuster and Nakajima, 2012,
/// "Japanese and Korean Voice Search"; Wu et al., 2016, arXiv:1609.08144, section 4.1; Devlin et
/// al., 2018, arXiv:1810.04805).
/// </summary>
public sealed class WordPieceTokenizer : ITokenizer
{
    /// <summary>Stands for a word that the pieces cannot write.</summary>
    public const string Unknown = "[UNK]";

    /// <summary>What the pieces inside a word begin with.</summary>
    public const string Inside = "##";

    private readonly string[] vocabulary; // token → piece
    private readonly Dictionary<string, int> tokens;
    private readonly BasicTokenizer words;

    /// <summary>A tokenizer with these pieces; the token of each is its place.</summary>
    /// <param name="vocabulary">All pieces, <see cref="Unknown"/> among them.</param>
    /// <param name="lowerCase">Whether words lose their capitals and accents first.</param>
    /// <param name="maxCharactersPerWord">Longer words are unknown; 100 for BERT.</param>
    /// <exception cref="ArgumentException">A piece is empty, repeated or missing.</exception>
    public WordPieceTokenizer(
        IReadOnlyList<string> vocabulary, bool lowerCase, int maxCharactersPerWord)
    {
        this.vocabulary = [.. vocabulary];
        tokens = new Dictionary<string, int>(vocabulary.Count);
        foreach (var (token, piece) in vocabulary.Index())
        {
            if (piece == "")
                throw new ArgumentException($"Token {token} is empty.");
            if (!tokens.TryAdd(piece, token))
                throw new ArgumentException(
                    $"'{piece}' is both token {tokens[piece]} and token {token}.");
        }
        if (!tokens.ContainsKey(Unknown))
            throw new ArgumentException(
                $"There is no {Unknown} among the {VocabSize} tokens; add it.");

        (words, LowerCase) = (new BasicTokenizer(lowerCase), lowerCase);
        MaxCharactersPerWord = maxCharactersPerWord;
    }

    /// <summary>Number of distinct pieces.</summary>
    public int VocabSize => vocabulary.Length;

    /// <summary>The pieces: each at the index that is its token.</summary>
    public IReadOnlyList<string> Vocabulary => vocabulary;

    /// <summary>Whether words lose their capitals and accents first.</summary>
    public bool LowerCase { get; }

    /// <summary>Words with more characters are unknown.</summary>
    public int MaxCharactersPerWord { get; }

    /// <summary>
    /// Learns up to <paramref name="vocabSize"/> pieces, fewer where no pair of neighbours is left
    /// that occurs <paramref name="minimumCount"/> times; BERT's five special tokens come first.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The text is empty, or the vocabulary has no room for its characters.
    /// </exception>
    public static WordPieceTokenizer Train(
        string text, int vocabSize, bool lowerCase, int minimumCount) =>
        new(WordPieceTrainer.Learn(new BasicTokenizer(lowerCase).Words(text), vocabSize,
            minimumCount), lowerCase, maxCharactersPerWord: 100);

    /// <summary>Reads BERT's <c>vocab.txt</c>: one piece a line, token 0 the first.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static WordPieceTokenizer Load(string path, bool lowerCase) =>
        new(WordPieceFile.Load(path), lowerCase, maxCharactersPerWord: 100);

    /// <summary>Writes the pieces as BERT's <c>vocab.txt</c>.</summary>
    public void Save(string path) => WordPieceFile.Save(vocabulary, path);

    /// <summary>Text → tokens. BERT's special tokens are not added, and plain text here.</summary>
    public int[] Encode(string text) => [.. words.Words(text).SelectMany(EncodeWord)];

    /// <summary>
    /// Tokens → words with a space between them: the spaces, capitals and accents of the text they
    /// came from are gone.
    /// </summary>
    /// <exception cref="ArgumentException">A token lies outside the vocabulary.</exception>
    public string Decode(IEnumerable<int> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            var piece = vocabulary[TokenRange.Check(token, VocabSize)];
            if (text.Length > 0 && piece.StartsWith(Inside, StringComparison.Ordinal))
                text.Append(piece, Inside.Length, piece.Length - Inside.Length);
            else
                text.Append(text.Length > 0 ? " " : "").Append(piece);
        }
        return text.ToString();
    }

    private List<int> EncodeWord(string word)
    {
        var pieces = new List<int>();
        if (word.EnumerateRunes().Count() > MaxCharactersPerWord)
            return [tokens[Unknown]];

        for (var (start, end) = (0, 0); start < word.Length; start = end)
        {
            (var token, end) = LongestPiece(word, start);
            if (end == start)
                return [tokens[Unknown]]; // one unknown letter makes the whole word unknown
            pieces.Add(token);
        }
        return pieces;
    }

    /// <summary>The longest piece that begins at <paramref name="start"/>, and its end.</summary>
    private (int Token, int End) LongestPiece(string word, int start)
    {
        var prefix = start == 0 ? "" : Inside;
        for (var end = word.Length; end > start; end--)
            if (tokens.TryGetValue(prefix + word[start..end], out var token))
                return (token, end);
        return (-1, start);
    }
}
