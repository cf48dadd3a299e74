using CsCheck;

namespace Tutor.Tests;

public sealed class UnigramLatticeTests
{
    /// <summary>Random pieces over a few letters; some letters may be missing.</summary>
    private static readonly Gen<UnigramVocabulary> vocabularies =
        Gen.Select(Gen.Char["abc"].Array[1, 4].Select(letters => new string(letters)),
                Gen.Double[-8, -0.1], (text, logProbability) => (text, logProbability))
            .Array[1, 20]
            .Select(pieces => new UnigramVocabulary(
                [
                    new UnigramPiece("<unk>", 0),
                    .. pieces.DistinctBy(piece => piece.text)
                        .Select(piece => new UnigramPiece(piece.text, piece.logProbability)),
                ],
                unknown: 0));

    private static readonly Gen<string> texts =
        Gen.Char["aabbc😀"].Array[1, 8].Select(letters => new string(letters))
            .Where(text => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD));

    /// <summary>Every way to cut the text, found by trying all cuts.</summary>
    private static IEnumerable<PlacedPiece[]> AllWays(
        string text, UnigramVocabulary vocabulary, int start = 0)
    {
        if (start == text.Length)
            return [[]];

        var next = vocabulary.Pieces.Index().Skip(1)
            .Where(entry => text[start..].StartsWith(entry.Item.Text, StringComparison.Ordinal))
            .Select(entry => new PlacedPiece(start, start + entry.Item.Text.Length, entry.Index,
                entry.Item.LogProbability))
            .ToList();
        var character = char.IsHighSurrogate(text[start]) ? 2 : 1;
        if (next.All(piece => piece.End - piece.Start != character))
            next.Add(new PlacedPiece(start, start + character, 0,
                vocabulary.Pieces.Min(piece => piece.LogProbability) - 10));
        return next.SelectMany(piece => AllWays(text, vocabulary, piece.End)
            .Select(rest => (PlacedPiece[])[piece, .. rest]));
    }

    private static double LogProbability(IEnumerable<PlacedPiece> way) =>
        way.Sum(piece => piece.LogProbability);

    [Fact]
    public void The_best_way_is_the_best_of_all() =>
        Gen.Select(vocabularies, texts).Sample((vocabulary, text) => Assert.Equal(
            AllWays(text, vocabulary).Max(LogProbability),
            LogProbability(new UnigramLattice(text, vocabulary).Best()), 1e-9));

    [Fact]
    public void A_text_is_as_probable_as_all_its_ways_together() =>
        Gen.Select(vocabularies, texts).Sample((vocabulary, text) => Assert.Equal(
            Math.Log(AllWays(text, vocabulary).Sum(way => Math.Exp(LogProbability(way)))),
            new UnigramLattice(text, vocabulary).LogProbability, 1e-9));

    [Fact]
    public void A_marginal_is_the_share_of_the_ways_through_a_piece() =>
        Gen.Select(vocabularies, texts).Sample((vocabulary, text) =>
        {
            var ways = AllWays(text, vocabulary).ToList();
            var all = ways.Sum(way => Math.Exp(LogProbability(way)));

            var marginals = new UnigramLattice(text, vocabulary).Marginals().ToList();

            foreach (var (piece, probability) in marginals)
                Assert.Equal(
                    ways.Where(way => way.Contains(piece)).Sum(way => Math.Exp(LogProbability(way)))
                        / all,
                    probability, 1e-9);
            Assert.Equal(ways.SelectMany(way => way).ToHashSet(),
                marginals.Where(entry => entry.Probability > 0).Select(entry => entry.Piece)
                    .ToHashSet());
        });

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(3.0)]
    public void Ways_are_drawn_as_often_as_they_are_probable(double alpha)
    {
        const int draws = 20_000;
        var vocabulary = new UnigramVocabulary(
            [
                new("<unk>", 0), new("a", -2), new("b", -2.5), new("ab", -3), new("aba", -4.5),
                new("ba", -3.5),
            ],
            unknown: 0);
        var lattice = new UnigramLattice("ababa", vocabulary);
        var ways = AllWays("ababa", vocabulary).ToList();
        var weights = ways.Select(way => Math.Exp(alpha * LogProbability(way))).ToList();

        var random = new SplitMix64(1);
        var drawn = Enumerable.Range(0, draws)
            .CountBy(_ => string.Join(' ', lattice.Sample(alpha, random))).ToDictionary();

        Assert.Equal(drawn.Count, drawn.Keys.Intersect(ways.Select(way => string.Join(' ', way)))
            .Count());
        foreach (var (way, weight) in ways.Zip(weights))
        {
            // Five standard deviations of a binomial count: once in two million for each way.
            var probability = weight / weights.Sum();
            var deviation = Math.Sqrt(draws * probability * (1 - probability));
            Assert.Equal(draws * probability, drawn.GetValueOrDefault(string.Join(' ', way)),
                5 * deviation + 1);
        }
    }

    [Fact]
    public void It_works_the_examples_of_SentencePiece()
    {
        // unigram_model_test.cc, PopulateMarginalTest: A, B, C, AB, BC and ABC.
        var vocabulary = new UnigramVocabulary(
            [
                new("<unk>", 0), new("A", 1.0), new("B", 1.2), new("C", 2.5), new("AB", 3.0),
                new("BC", 4.0), new("ABC", 2.0),
            ],
            unknown: 0);
        var lattice = new UnigramLattice("ABC", vocabulary);
        var (abc, ab_c, a_bc, whole) =
            (Math.Exp(1.0 + 1.2 + 2.5), Math.Exp(3.0 + 2.5), Math.Exp(1.0 + 4.0), Math.Exp(2.0));
        var all = abc + ab_c + a_bc + whole;

        var marginals = lattice.Marginals().ToDictionary(
            entry => vocabulary.Pieces[entry.Piece.Token].Text, entry => entry.Probability);

        Assert.Equal(Math.Log(all), lattice.LogProbability, 1e-9);
        Assert.Equal((abc + a_bc) / all, marginals["A"], 1e-9);
        Assert.Equal(abc / all, marginals["B"], 1e-9);
        Assert.Equal((abc + ab_c) / all, marginals["C"], 1e-9);
        Assert.Equal(ab_c / all, marginals["AB"], 1e-9);
        Assert.Equal(a_bc / all, marginals["BC"], 1e-9);
        Assert.Equal(whole / all, marginals["ABC"], 1e-9);
    }
}
