using CsCheck;

namespace Tutor.Tests;

public sealed class ByteTokenizerTests
{
    private static readonly ByteTokenizer tokenizer = new();

    [Fact]
    public void A_character_takes_one_to_four_bytes()
    {
        // The worked examples of RFC 3629, section 7: A≢Α. and 日本語.
        Assert.Equal([0x41, 0xE2, 0x89, 0xA2, 0xCE, 0x91, 0x2E], tokenizer.Encode("A≢Α."));
        Assert.Equal([0xE6, 0x97, 0xA5, 0xE6, 0x9C, 0xAC, 0xE8, 0xAA, 0x9E],
            tokenizer.Encode("日本語"));
    }

    [Fact]
    public void Decoding_undoes_encoding() =>
        Texts.Unicode.Sample(text => Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text))));

    [Fact]
    public void Every_row_of_bytes_is_some_text()
    {
        Assert.Equal("a�b", tokenizer.Decode(['a', 0xFF, 'b']));
        Gen.Int[0, 255].Array[0, 40].Sample(bytes => Assert.NotNull(tokenizer.Decode(bytes)));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a�b", tokenizer.Decode(tokenizer.Encode("a\ud83db")));

    [Theory]
    [InlineData(256)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_refused(int token) =>
        Assert.Equal($"Token {token} is outside the vocabulary of 256 tokens.",
            Assert.Throws<ArgumentException>(() => tokenizer.Decode([97, token])).Message);
}
