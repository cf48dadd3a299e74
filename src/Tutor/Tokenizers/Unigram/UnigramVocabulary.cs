namespace Tutor;

/// <summary>Finds which pieces a text goes on with at a place.</summary>
public sealed class UnigramVocabulary
{
    // An unknown character is this much less likely than the least likely piece, in nats, as in
    // SentencePiece.
    private const double unknownPenalty = 10;

    private readonly Dictionary<string, int> tokens = [];
    private readonly int longest; // letters

    /// <summary>The pieces; the token of each is its place.</summary>
    /// <param name="pieces">All pieces.</param>
    /// <param name="unknown">The token of every character that no piece holds.</param>
    /// <param name="control">
    /// Tokens that a program puts between texts, as for a text's end; no text holds one.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A piece is empty, repeated or of no probability, or a token is none of the pieces.
    /// </exception>
    public UnigramVocabulary(
        IReadOnlyList<UnigramPiece> pieces, int unknown, params IReadOnlyCollection<int> control)
    {
        NeverInText = control.Append(unknown).ToHashSet();
        foreach (var token in NeverInText)
            if (token < 0 || token >= pieces.Count)
                throw new ArgumentException(
                    $"The token {token} is none of the {pieces.Count} pieces.");

        foreach (var (token, piece) in pieces.Index())
        {
            if (piece.Text == "" || !double.IsFinite(piece.LogProbability))
                throw new ArgumentException(
                    $"Token {token}, '{piece.Text}' with log-probability "
                    + $"{piece.LogProbability:R}, is no piece: it needs a text and a number.");
            if (!tokens.TryAdd(piece.Text, token))
                throw new ArgumentException(
                    $"'{piece.Text}' is both token {tokens[piece.Text]} and token {token}.");
        }
        foreach (var token in NeverInText)
            tokens.Remove(pieces[token].Text);
        longest = pieces.Max(piece => piece.Text.Length);

        (Pieces, Unknown) = (pieces, unknown);
        UnknownLogProbability = pieces.Min(piece => piece.LogProbability) - unknownPenalty;
    }

    private UnigramVocabulary(UnigramVocabulary other, IReadOnlyList<UnigramPiece> pieces)
    {
        (tokens, longest, Pieces) = (other.tokens, other.longest, pieces);
        (Unknown, NeverInText) = (other.Unknown, other.NeverInText);
        UnknownLogProbability = pieces.Min(piece => piece.LogProbability) - unknownPenalty;
    }

    /// <summary>The pieces: each at the index that is its token.</summary>
    public IReadOnlyList<UnigramPiece> Pieces { get; }

    /// <summary>The token of every character that no piece holds.</summary>
    public int Unknown { get; }

    /// <summary>The unknown token and those of control.</summary>
    public IReadOnlySet<int> NeverInText { get; }

    /// <summary>The log-probability of an unknown character, in nats.</summary>
    public double UnknownLogProbability { get; }

    /// <summary>The same pieces with other probabilities, but for those in no text.</summary>
    internal UnigramVocabulary With(Func<int, double> logProbabilityOf) =>
        new(this, [.. Pieces.Select((piece, token) => NeverInText.Contains(token)
            ? piece
            : piece with { LogProbability = logProbabilityOf(token) })]);

    /// <summary>
    /// The pieces that the text goes on with at <paramref name="start"/>, the shortest first.
    /// </summary>
    public IEnumerable<int> StartingAt(string text, int start)
    {
        var lookup = tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= Math.Min(longest, text.Length - start); length++)
            if (lookup.TryGetValue(text.AsSpan(start, length), out var token))
                yield return token;
    }
}
