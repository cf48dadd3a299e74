using CsCheck;

namespace Tutor.Tests;

public sealed class WordTokenizerTests
{
    [Fact]
    public void The_most_frequent_words_get_a_token()
    {
        var tokenizer = WordTokenizer.FromText("no, no, no. We say no; we say so.", vocabSize: 5);

        Assert.Equal(["<unk>", " no", " say", ",", "."], tokenizer.Words);
        Assert.Equal([1, 2, 1, 4], tokenizer.Encode(" no say no."));
    }

    [Fact]
    public void All_other_words_are_lost()
    {
        var tokenizer = WordTokenizer.FromText("the cat sat and the dog sat", vocabSize: 100);

        Assert.Equal("the<unk> sat", tokenizer.Decode(tokenizer.Encode("the mouse sat")));
    }

    [Fact]
    public void A_text_of_known_words_comes_back_whole() =>
        Texts.Unicode.Where(text => text != "").Sample(text =>
        {
            var tokenizer = WordTokenizer.FromText(text, vocabSize: 1_000);
            Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text)));
        });

    [Fact]
    public void The_vocabulary_never_outgrows_what_was_asked_for() =>
        Gen.Select(Texts.Unicode.Where(text => text != ""), Gen.Int[2, 10]).Sample((text, size) =>
            Assert.InRange(WordTokenizer.FromText(text, size).VocabSize, 2, size));

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_refused(int token) =>
        Assert.Equal($"Token {token} is outside the vocabulary of 2 tokens.",
            Assert.Throws<ArgumentException>(
                () => WordTokenizer.FromText("a", 5).Decode([0, token])).Message);

    [Fact]
    public void A_vocabulary_without_room_for_a_word_is_refused() =>
        Assert.Contains("A vocabulary of 1 tokens", Assert.Throws<ArgumentException>(
            () => WordTokenizer.FromText("a", 1)).Message);

    [Fact]
    public void An_empty_text_is_refused() =>
        Assert.Contains("empty", Assert.Throws<ArgumentException>(
            () => WordTokenizer.FromText("", 5)).Message);
}
