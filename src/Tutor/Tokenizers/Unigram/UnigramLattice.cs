using System.Text;

namespace Tutor;

/// <summary>A piece that stands in a text from <c>Start</c> up to <c>End</c>.</summary>
public readonly record struct PlacedPiece(int Start, int End, int Token, double LogProbability);

/// <summary>
/// All ways at once in which a text can be cut into pieces: a path from the text's start to its
/// end, piece by piece, is one of them, and what it is worth is the product of its pieces'
/// probabilities (Kudo, 2018, arXiv:1804.10959, section 3.2).
/// </summary>
public sealed class UnigramLattice
{
    private readonly List<PlacedPiece> pieces = []; // in the order of their starts
    private readonly int[] first;                   // place → the first piece that starts there
    private readonly int end;

    /// <summary>The lattice of a text.</summary>
    public UnigramLattice(string text, UnigramVocabulary vocabulary)
        : this(text, vocabulary, longest: text.Length)
    {
    }

    /// <summary>The lattice of a text without pieces of more than so many letters.</summary>
    internal UnigramLattice(string text, UnigramVocabulary vocabulary, int longest)
    {
        end = text.Length;
        first = new int[end + 1];
        for (var start = 0; start < end;)
        {
            first[start] = pieces.Count;
            Rune.DecodeFromUtf16(text.AsSpan(start), out _, out var character);
            var single = false; // is the one character a piece?
            foreach (var token in vocabulary.StartingAt(text, start))
            {
                var (piece, logProbability) = vocabulary.Pieces[token];
                single |= piece.Length == character;
                if (piece.Length <= longest)
                    pieces.Add(new(start, start + piece.Length, token, logProbability));
            }
            if (!single)
                pieces.Add(new(start, start + character, vocabulary.Unknown,
                    vocabulary.UnknownLogProbability));
            start += character;
        }
    }

    /// <summary>The most probable way to cut the text (Viterbi, 1967).</summary>
    public List<PlacedPiece> Best()
    {
        var best = Impossible(exceptAt: 0); // place → of all ways to get there
        var last = new PlacedPiece[end + 1]; // place → the last piece of that way
        foreach (var piece in pieces)
        {
            var logProbability = best[piece.Start] + piece.LogProbability;
            if (logProbability > best[piece.End])
                (best[piece.End], last[piece.End]) = (logProbability, piece);
        }

        var path = new List<PlacedPiece>();
        for (var place = end; place > 0; place = last[place].Start)
            path.Add(last[place]);
        path.Reverse();
        return path;
    }

    /// <summary>Draws one way to cut the text: each with probability ∝ its own^alpha.</summary>
    /// <remarks>
    /// From each place a piece is drawn by what all ways on from it are worth together: forward
    /// filtering and backward sampling (Kudo, 2018, section 3.3), from the other end.
    /// </remarks>
    public List<PlacedPiece> Sample(double alpha, SplitMix64 random)
    {
        var backward = Backward(alpha);
        var path = new List<PlacedPiece>();
        for (var place = 0; place < end; place = path[^1].End)
        {
            var threshold = random.NextDouble();
            var next = first[place];
            while ((threshold -= Math.Exp(alpha * pieces[next].LogProbability
                    + backward[pieces[next].End] - backward[place])) >= 0
                && next + 1 < pieces.Count && pieces[next + 1].Start == place)
                next++;
            path.Add(pieces[next]);
        }
        return path;
    }

    /// <summary>The log-probability of the text: of all its ways together, in nats.</summary>
    public double LogProbability => Forward()[end];

    /// <summary>
    /// Every piece with the probability that the text was cut so as to hold it there: of all ways
    /// to cut it, the share of those that pass through the piece.
    /// </summary>
    public IEnumerable<(PlacedPiece Piece, double Probability)> Marginals()
    {
        var (forward, backward) = (Forward(), Backward(alpha: 1));
        foreach (var piece in pieces)
            yield return (piece, Math.Exp(forward[piece.Start] + piece.LogProbability
                + backward[piece.End] - forward[end]));
    }

    /// <summary>Place → the log-probability of all ways together to get there.</summary>
    private double[] Forward()
    {
        var forward = Impossible(exceptAt: 0);
        foreach (var (start, stop, _, logProbability) in pieces)
            forward[stop] = LogOfSum(forward[stop], forward[start] + logProbability);
        return forward;
    }

    /// <summary>Place → the log of all ways on to the end together, each to the alpha.</summary>
    private double[] Backward(double alpha)
    {
        var backward = Impossible(exceptAt: end);
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var (start, stop, _, logProbability) = pieces[i];
            backward[start] = LogOfSum(backward[start], alpha * logProbability + backward[stop]);
        }
        return backward;
    }

    private double[] Impossible(int exceptAt)
    {
        var logProbabilities = new double[end + 1];
        Array.Fill(logProbabilities, double.NegativeInfinity);
        logProbabilities[exceptAt] = 0;
        return logProbabilities;
    }

    /// <summary>log(e^a + e^b), where e^a and e^b may be too small to be written down.</summary>
    private static double LogOfSum(double a, double b)
    {
        var (smaller, larger) = a < b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(smaller)
            ? larger
            : larger + Math.Log(1 + Math.Exp(smaller - larger));
    }
}
