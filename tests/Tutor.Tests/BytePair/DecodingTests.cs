using System.Text;
using CsCheck;

namespace Tutor.Tests;

/// <summary>Tokens back to text, whatever they are.</summary>
public sealed class DecodingTests
{
    [Theory]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void Any_tokens_in_range_read_as_some_text(string name)
    {
        var tokenizer = OpenAi.Named(name);

        Gen.Int[0, tokenizer.VocabSize - 1].Array[0, 50].Sample(tokens =>
            Assert.Equal(
                Encoding.UTF8.GetString(tokenizer.DecodeBytes(tokens)),
                tokenizer.Decode(tokens)));
    }

    [Theory]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void Encoding_loses_nothing(string name)
    {
        var tokenizer = OpenAi.Named(name);

        Texts.Unicode.Sample(text =>
        {
            var tokens = tokenizer.EncodeOrdinary(text);
            Assert.Equal(text, tokenizer.Decode(tokens));
            Assert.Equal(Encoding.UTF8.GetBytes(text), tokenizer.DecodeBytes(tokens));
        });
    }

    [Fact]
    public void Part_of_a_character_reads_as_a_replacement_and_keeps_its_bytes()
    {
        var tokens = OpenAi.Cl100k.Encode("👍");

        Assert.Equal([9468, 239, 235], tokens);
        Assert.Contains('\uFFFD', OpenAi.Cl100k.Decode([9468]));
        Assert.Equal([0xF0, 0x9F], OpenAi.Cl100k.DecodeBytes([9468]));
    }

    [Fact]
    public void A_number_that_the_vocabulary_leaves_unused_stands_for_nothing() =>
        Assert.Equal("ab", OpenAi.Cl100k.Decode(
            [.. OpenAi.Cl100k.Encode("a"), 100256, 100261, .. OpenAi.Cl100k.Encode("b")]));

    [Theory]
    [InlineData(-1)]
    [InlineData(100277)]
    public void A_token_out_of_range_is_refused(int token) =>
        Assert.Equal($"Token {token} is outside the vocabulary of 100277 tokens.",
            Assert.Throws<ArgumentException>(() => OpenAi.Cl100k.Decode([token])).Message);
}
