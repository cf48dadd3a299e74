using CsCheck;

namespace Tutor.Tests;

public sealed class SimpleBytePairTokenizerTests
{
    private const string Text = "the cat sat on the mat; the hat was the mat's hat. 猫坐在垫子上 2026!";

    [Fact]
    public void It_works_the_example_of_Wikipedia()
    {
        // en.wikipedia.org/wiki/Byte-pair_encoding, with our rule where two pairs are equal.
        var tokenizer = SimpleBytePairTokenizer.Train("aaabdaaabac", vocabSize: 259);

        Assert.Equal([("a", "a"), ("aa", "a"), ("aaa", "b")], tokenizer.Merges);
        Assert.Equal([258, 'd', 258, 'a', 'c'], tokenizer.Encode("aaabdaaabac"));
    }

    [Fact]
    public void Decoding_undoes_encoding()
    {
        var tokenizer = SimpleBytePairTokenizer.Train(Text, vocabSize: 300);

        Texts.Unicode.Sample(
            text => Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text))));
    }

    [Fact]
    public void Of_two_merges_that_apply_the_one_learned_first_goes_first()
    {
        var tokenizer = SimpleBytePairTokenizer.Train("ab\nab\nab\nbc\nbc", vocabSize: 258);

        Assert.Equal([("a", "b"), ("b", "c")], tokenizer.Merges);
        Assert.Equal([256, 'c'], tokenizer.Encode("abc"));
    }

    [Fact]
    public void Learning_ends_where_no_two_tokens_are_neighbours() =>
        Assert.Equal(258, SimpleBytePairTokenizer.Train("abc", vocabSize: 1_000).VocabSize);

    [Fact]
    public void A_vocabulary_below_256_is_refused() =>
        Assert.Contains("255 tokens cannot hold the 256 bytes", Assert.Throws<ArgumentException>(
            () => SimpleBytePairTokenizer.Train(Text, vocabSize: 255)).Message);
}
