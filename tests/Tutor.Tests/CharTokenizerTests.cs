using CsCheck;

namespace Tutor.Tests;

public sealed class CharTokenizerTests
{
    [Fact]
    public void Tokens_count_through_the_characters_in_order()
    {
        var tokenizer = CharTokenizer.FromText("cab 😀");

        Assert.Equal([" ", "a", "b", "c", "😀"], tokenizer.Characters);
        Assert.Equal([3, 1, 2, 4], tokenizer.Encode("cab😀"));
        Assert.Equal(5, tokenizer.VocabSize);
    }

    [Fact]
    public void Decoding_undoes_encoding() =>
        Texts.Unicode.Where(text => text != "").Sample(text =>
        {
            var tokenizer = CharTokenizer.FromText(text);
            Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text)));
        });

    [Fact]
    public void A_character_it_never_learned_is_named_with_its_place()
    {
        var error = Assert.Throws<ArgumentException>(
            () => CharTokenizer.FromText("ab").Encode("ab😀"));

        Assert.Contains("'😀' (U+1F600) at position 2", error.Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_refused(int token)
    {
        var error = Assert.Throws<ArgumentException>(
            () => CharTokenizer.FromText("ab").Decode([0, token]));

        Assert.Equal($"Token {token} is outside the vocabulary of 2 tokens.", error.Message);
    }

    [Fact]
    public void An_empty_text_is_refused() =>
        Assert.Contains("empty", Assert.Throws<ArgumentException>(
            () => CharTokenizer.FromText("")).Message);
}
