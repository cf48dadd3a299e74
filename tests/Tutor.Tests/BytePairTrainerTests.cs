using CsCheck;

namespace Tutor.Tests;

public sealed class BytePairTrainerTests
{
    // Few different parts, so that many pairs occur equally often.
    private static Gen<string> Ties { get; } =
        Gen.OneOf("a", "b", "aa", " ", "\n", "é", "猫", "1", "'s").Array[1, 80]
            .Select(string.Concat);

    [Fact]
    public void It_learns_what_the_simple_tokenizer_learns() =>
        Gen.Select(
            Gen.OneOf(Ties, Texts.Unicode.Where(text => text != "")), Ties, Gen.Int[256, 330])
            .Sample((text, other, vocabSize) =>
            {
                var simple = SimpleBytePairTokenizer.Train(text, vocabSize);
                var fast = BytePairTokenizer.Train(text, vocabSize);

                Assert.Equal(simple.Merges, Learned.Pairs(fast));
                Assert.Equal(simple.Encode(text), fast.Encode(text));
                Assert.Equal(simple.Encode(other), fast.Encode(other));
            }, iter: 300);

    [Fact]
    public void It_learns_what_the_simple_tokenizer_learns_from_stories()
    {
        var text = File.ReadAllText(
            Path.Combine(Repository.Root, "datasets", "village", "validation.txt"))[..20_000];

        var simple = SimpleBytePairTokenizer.Train(text, vocabSize: 400);
        var fast = BytePairTokenizer.Train(text, vocabSize: 400);

        Assert.Equal(simple.Merges, Learned.Pairs(fast));
        Assert.Equal(simple.Encode(text), fast.Encode(text));
    }

    [Fact]
    public void It_works_the_example_of_the_literature()
    {
        // The words are those of Sennrich et al. (2016), in the counts of their published code;
        // the merges with our rule for ties are worked out in Stanford's CS336 (2025),
        // assignment 1, "BPE Example".
        var words = Enumerable.Repeat("low", 5).Concat(Enumerable.Repeat("lower", 2))
            .Concat(Enumerable.Repeat("widest", 3)).Concat(Enumerable.Repeat("newest", 6));

        var tokenizer = BytePairTokenizer.Train(string.Join("\n", words), vocabSize: 256 + 12);

        Assert.Equal(
            [
                "st", "est", "ow", "low", "west", "ne", "newest",
                "wi", "wid", "widest", "lowe", "lower",
            ],
            Learned.Tokens(tokenizer));
    }

    [Fact]
    public void Of_equally_frequent_pairs_the_one_with_the_greater_left_half_wins()
    {
        // "ZZ" and "BA" occur 3 times each, (B, ZZ) and (BA, A) twice. Written in one, "BZZ" is
        // greater than "BAA"; but the left halves decide, and "BA" is greater than "B".
        var tokenizer = BytePairTokenizer.Train(
            "ZZ\nBA\nBZZ\nBZZ\nBAA\nBAA", vocabSize: 260);

        Assert.Equal(["ZZ", "BA", "BAA", "BZZ"], Learned.Tokens(tokenizer));
    }

    [Fact]
    public void Of_equal_left_halves_the_greater_right_half_wins() =>
        Assert.Equal(
            ["xz", "xy"], Learned.Tokens(BytePairTokenizer.Train("xy\nxz", vocabSize: 258)));

    [Fact]
    public void No_two_tokens_have_the_same_bytes() => Ties.Sample(text =>
    {
        var tokens = BytePairTokenizer.Train(text, vocabSize: 1_000)
            .Merges.Select(merge => Convert.ToHexString(merge.Bytes)).ToArray();
        Assert.Equal(tokens.Distinct(), tokens);
    });

    [Fact]
    public void Merges_come_as_they_are_found_with_how_often_their_pair_occurred()
    {
        var trainer = new BytePairTrainer(new BytePairTrainerConfig { VocabSize = 300 });
        trainer.Read("abc\nabc\nab");

        var first = trainer.Learn().First();
        var merges = trainer.Learn().ToList();

        Assert.Equal((3, 256), (first.Times, first.Merge.Token));
        Assert.Same(first, merges[0]);
        Assert.Equal([3L, 2], merges.Select(learned => learned.Times));
        Assert.Equal(merges.Select(learned => learned.Merge.Bytes),
            trainer.ToTokenizer().Merges.Select(merge => merge.Bytes));
    }

    [Theory]
    [InlineData(1_000, 262, true)]
    [InlineData(263, 262, true)]
    [InlineData(262, 262, false)]
    [InlineData(256, 256, false)]
    public void A_text_with_too_few_pairs_gives_fewer_tokens_and_says_so(
        int wanted, int got, bool stoppedEarly)
    {
        var trainer = new BytePairTrainer(new BytePairTrainerConfig { VocabSize = wanted });
        trainer.Read("abcdefg");

        Assert.Equal(got, trainer.ToTokenizer().VocabSize);
        Assert.Equal(stoppedEarly, trainer.StoppedEarly);
    }

    [Fact]
    public void Other_patterns_cut_other_tokens()
    {
        var config = new BytePairTrainerConfig { VocabSize = 300 };

        var tokenizer = BytePairTokenizer.Train(
            "12345", config with { SplitPattern = SplitPattern.Cl100k });

        Assert.Equal(["45", "23", "123"], Learned.Tokens(tokenizer)); // three digits at most
    }

    [Fact]
    public void The_first_merges_of_an_English_corpus_are_known()
    {
        // Stanford's CS336 (2025), assignment 1, trains on this file and publishes the result.
        var trainer = new BytePairTrainer(new BytePairTrainerConfig
        {
            VocabSize = 500,
            SpecialTokens = ["<|endoftext|>"],
        });
        trainer.ReadFile(Corpora.Path("corpus.en"));

        var tokenizer = trainer.ToTokenizer();

        Assert.Equal([" t", " a", "he", "in", " the"], Learned.Tokens(tokenizer)[..5]);
        Assert.Equal((500, 243), (tokenizer.VocabSize, tokenizer.Merges.Count));
    }
}
