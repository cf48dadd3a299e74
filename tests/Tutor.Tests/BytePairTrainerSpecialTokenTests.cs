using CsCheck;

namespace Tutor.Tests;

public sealed class BytePairTrainerSpecialTokenTests
{
    private static BytePairTrainerConfig Config { get; } =
        new() { VocabSize = 400, SpecialTokens = ["<|e|>"] };

    [Fact]
    public void A_special_token_never_takes_part_in_a_merge()
    {
        var tokenizer = BytePairTokenizer.Train(
            string.Concat(Enumerable.Repeat("a<|e|>b ab", 9)), Config);

        // "ab" stands around the mark as well, and the mark has pairs of its own.
        Assert.Equal(["ab", " ab", " aba"], Learned.Tokens(tokenizer));
    }

    [Fact]
    public void The_text_before_and_behind_a_special_token_makes_no_pair()
    {
        var together = Learned.From(Config, "ab");
        var apart = Learned.From(Config, "a<|e|>b");

        Assert.Equal(["ab"], Learned.Tokens(together));
        Assert.Empty(apart.Merges);
    }

    [Fact]
    public void A_special_token_cuts_a_text_into_documents() =>
        Gen.OneOf("a", "b", " ", "  \n", "é", "'", "ll", "<", "|e", "|>").Array[0, 12]
            .Select(string.Concat).Array[1, 6].Where(texts => texts.Any(text => text != ""))
            .Where(texts => !texts.Any(text => text.Contains("<|e|>")))
            .Where(texts => !string.Concat(texts).StartsWith("|>"))
            .Sample(texts => Assert.Equal(
                Learned.Pairs(Learned.From(Config, texts)),
                Learned.Pairs(Learned.From(Config, string.Join("<|e|>", texts)))), iter: 300);

    [Fact]
    public void With_words_between_special_tokens_the_simple_tokenizer_agrees() =>
        Gen.OneOf("a", "b", "c").Array[1, 9].Select(string.Concat).Array[1, 20]
            .Sample(words => Assert.Equal(
                SimpleBytePairTokenizer.Train(string.Join("\n", words), 399).Merges,
                Learned.Pairs(Learned.From(Config, string.Join("<|e|>", words)))), iter: 300);

    [Fact]
    public void Of_special_tokens_that_begin_together_the_longer_one_cuts()
    {
        var config = new BytePairTrainerConfig { VocabSize = 300, SpecialTokens = ["<a>", "<a>b"] };

        Assert.Empty(Learned.From(config, "<a>bc").Merges);
        Assert.Equal(["bc"], Learned.Tokens(Learned.From(config, "<a><a>bbc")));
    }

    [Fact]
    public void The_vocabulary_counts_special_tokens_and_they_come_last()
    {
        var tokenizer = Learned.From(Config with { VocabSize = 258 }, "ab<|e|>ab<|e|>abc");

        Assert.Equal(258, tokenizer.VocabSize);
        Assert.Equal(["ab"], Learned.Tokens(tokenizer));
        Assert.Equal("<|e|>"u8, tokenizer.BytesOf(257));
    }
}
