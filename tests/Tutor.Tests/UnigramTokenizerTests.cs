using CsCheck;

namespace Tutor.Tests;

public sealed class UnigramTokenizerTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end 😀😀";

    private static UnigramTokenizer Of(params UnigramPiece[] pieces) =>
        new(new UnigramVocabulary([new UnigramPiece("<unk>", 0), .. pieces], unknown: 0));

    private static string[] Pieces(UnigramTokenizer tokenizer, int[] tokens) =>
        [.. tokens.Select(token => tokenizer.Vocabulary.Pieces[token].Text)];

    [Fact]
    public void It_works_the_example_of_Hugging_Face()
    {
        // models/unigram/model.rs of huggingface/tokenizers: the pieces of "abcdacdxx"; behind the
        // space mark, since words begin with one here.
        var tokenizer = Of(new("▁", 0), new("a", 0), new("b", 0), new("c", 0), new("d", 0),
            new("cd", 1), new("ab", 2), new("abc", 5), new("abcd", 10));

        Assert.Equal(["▁", "abcd", "a", "cd", "<unk>"],
            Pieces(tokenizer, tokenizer.Encode("abcdacdxx")));
    }

    [Fact]
    public void It_works_the_example_of_the_Hugging_Face_course()
    {
        // huggingface.co/learn/llm-course, chapter 6, "Unigram tokenization": the pieces of hug ×10
        // and so on, 210 in all; "unhug" is cut as un hug, with the score 0.005442.
        static UnigramPiece Piece(string text, int count) => new(text, Math.Log(count / 210.0));
        var tokenizer = Of(Piece("h", 15), Piece("u", 36), Piece("g", 20), Piece("hu", 15),
            Piece("ug", 20), Piece("p", 17), Piece("pu", 17), Piece("n", 16), Piece("un", 16),
            Piece("b", 4), Piece("bu", 4), Piece("s", 5), Piece("hug", 15), Piece("gs", 5),
            Piece("ugs", 5), Piece("▁", 210));

        Assert.Equal(["▁", "un", "hug"], Pieces(tokenizer, tokenizer.Encode("unhug")));
        Assert.Equal(["▁", "p", "ug"], Pieces(tokenizer, tokenizer.Encode("pug"))); // pu g is equal
        Assert.Equal(0.005442,
            Math.Exp(new UnigramLattice("unhug", tokenizer.Vocabulary).Best()
                .Sum(piece => piece.LogProbability)), 1e-6);
    }

    [Fact]
    public void Decoding_undoes_encoding()
    {
        var tokenizer = UnigramTokenizer.Train(Text, 80);

        Assert.Equal(Text, tokenizer.Decode(tokenizer.Encode(Text)));
        Gen.Char["the cat 猫在\n"].Array[0, 30].Select(letters => new string(letters))
            .Where(text => !text.StartsWith(' '))
            .Sample(text => Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text))));
    }

    [Fact]
    public void Every_drawn_way_writes_the_same_text()
    {
        var tokenizer = UnigramTokenizer.Train(Text, 120);
        var random = new SplitMix64(7);

        var drawn = Enumerable.Range(0, 50)
            .Select(_ => tokenizer.Sample(Text, alpha: 0.2, random)).ToList();

        Assert.All(drawn, tokens => Assert.Equal(Text, tokenizer.Decode(tokens)));
        Assert.True(drawn.Select(tokens => string.Join(' ', tokens)).Distinct().Count() > 40);
    }

    [Fact]
    public void A_large_alpha_draws_the_best_way()
    {
        var tokenizer = Of(new("▁", -1), new("a", -2), new("b", -2), new("ab", -3));

        Assert.Equal(tokenizer.Encode("abab ab"),
            tokenizer.Sample("abab ab", alpha: 200, new SplitMix64(1)));
    }

    [Fact]
    public void Neighbours_that_are_unknown_share_a_token()
    {
        var tokenizer = Of(new("▁", -1), new("a", -2));

        Assert.Equal([1, 0, 2, 0, 1, 0], tokenizer.Encode("xyaz 😀"));
        Assert.Equal("<unk>a<unk> <unk>", tokenizer.Decode(tokenizer.Encode("xyaz \ud83d")));
    }

    [Fact]
    public void Words_multiply_to_the_probability_of_a_text()
    {
        var tokenizer = Of(new("▁", -1), new("a", -2), new("▁a", -2.5));

        var word = Math.Log(Math.Exp(-3) + Math.Exp(-2.5));

        Assert.Equal(2 * word, tokenizer.LogProbability("a a"), 1e-9);
        Assert.Equal(0, tokenizer.LogProbability(""));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_alpha_that_is_no_number_from_0_up_is_refused(double alpha) =>
        Assert.Contains($"alpha of {alpha}", Assert.Throws<ArgumentException>(
            () => Of(new UnigramPiece("a", -1)).Sample("a", alpha, new SplitMix64(1))).Message);

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_refused(int token) =>
        Assert.Equal($"Token {token} is outside the vocabulary of 2 tokens.",
            Assert.Throws<ArgumentException>(
                () => Of(new UnigramPiece("a", -1)).Decode([token])).Message);
}
