using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.ML.Tokenizers;

namespace Tutor.Tests;

public sealed class BytePairTokenizerTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end";

    [Fact]
    public void It_works_the_example_of_Wikipedia()
    {
        // en.wikipedia.org/wiki/Byte-pair_encoding: aaabdaaabac → ZabdZabac → ZYdZYac → XdXac.
        // After Z = aa the pairs Za and ab occur twice each; Wikipedia goes on with ab and we, by
        // our rule for ties, with Za. Both arrive at X = aaab.
        var tokenizer = BytePairTokenizer.Train("aaabdaaabac", vocabSize: 259);

        Assert.Equal(["aa", "aaa", "aaab"],
            tokenizer.Merges.Select(merge => Encoding.UTF8.GetString(merge.Bytes)));
        Assert.Equal([258, 'd', 258, 'a', 'c'], tokenizer.Encode("aaabdaaabac"));
    }

    [Fact]
    public void Splitting_undoes_merging_for_every_text()
    {
        var tokenizer = BytePairTokenizer.Train(Text, vocabSize: 300);

        Texts.Unicode.Sample(
            text => Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text))));
    }

    [Fact]
    public void The_tokens_of_a_text_hold_exactly_its_bytes()
    {
        var tokenizer = BytePairTokenizer.Train(Text, vocabSize: 320);

        Texts.Unicode.Sample(text => Assert.Equal(
            Encoding.UTF8.GetBytes(text),
            tokenizer.Encode(text).SelectMany(token => tokenizer.BytesOf(token).ToArray())));
    }

    [Fact]
    public void It_cuts_every_text_as_Microsofts_tokenizer_does_with_the_same_vocabulary()
    {
        var tokenizer = BytePairTokenizer.Train(Text, vocabSize: 330);
        var theirs = BpeTokenizer.Create(new BpeOptions(Enumerable.Range(0, tokenizer.VocabSize)
            .Select(token => KeyValuePair.Create(InLetters(tokenizer, token), token)))
        {
            Merges = tokenizer.Merges.Select(merge =>
                $"{InLetters(tokenizer, merge.Left)} {InLetters(tokenizer, merge.Right)}"),
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(new Regex(
                @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"),
                null),
        });

        Assert.Equal(theirs.EncodeToIds(Text), tokenizer.Encode(Text));
        Texts.Unicode.Sample(
            text => Assert.Equal(theirs.EncodeToIds(text), tokenizer.Encode(text)));
    }

    [Fact]
    public void Of_two_merges_that_apply_the_one_learned_first_goes_first()
    {
        // "ab" is learned from nine words and "bc" from three: in "abc" both apply.
        var tokenizer = BytePairTokenizer.Train(
            string.Join("\n", Enumerable.Repeat("ab", 9).Concat(Enumerable.Repeat("bc", 3))), 258);

        Assert.Equal(["ab", "bc"],
            tokenizer.Merges.Select(merge => Encoding.UTF8.GetString(merge.Bytes)));
        Assert.Equal([256, 'c'], tokenizer.Encode("abc"));
    }

    [Fact]
    public void Tokens_never_reach_from_one_word_into_the_next()
    {
        var tokenizer = BytePairTokenizer.Train(
            string.Concat(Enumerable.Repeat("to be ", 50)), vocabSize: 400);

        Assert.Equal(["to", " be", "be", " to"], tokenizer.Merges
            .Select(merge => Encoding.UTF8.GetString(merge.Bytes))
            .OrderBy(text => Array.IndexOf(["to", " be", "be", " to"], text)));
    }

    [Fact]
    public void The_same_text_always_gives_the_same_merges() =>
        Assert.Equal(
            BytePairTokenizer.Train(Text, 300).Merges.Select(merge => (merge.Left, merge.Right)),
            BytePairTokenizer.Train(Text, 300).Merges.Select(merge => (merge.Left, merge.Right)));

    [Theory]
    [InlineData(255)]
    [InlineData(0)]
    public void A_vocabulary_below_256_is_refused(int vocabSize)
    {
        var error = Assert.Throws<ArgumentException>(
            () => BytePairTokenizer.Train(Text, vocabSize));

        Assert.Contains($"{vocabSize} tokens cannot hold the 256 bytes", error.Message);
    }

    [Fact]
    public void An_empty_text_is_refused() =>
        Assert.Contains("empty", Assert.Throws<ArgumentException>(
            () => BytePairTokenizer.Train("", vocabSize: 300)).Message);

    [Fact]
    public void A_token_outside_the_vocabulary_is_refused() =>
        Assert.Equal("Token 256 is outside the vocabulary of 256 tokens.",
            Assert.Throws<ArgumentException>(
                () => BytePairTokenizer.Train("a", 256).Decode([256])).Message);

    /// <summary>A token's bytes as GPT-2's files spell them: one printable letter a byte.</summary>
    private static string InLetters(BytePairTokenizer tokenizer, int token) =>
        string.Concat(tokenizer.BytesOf(token).ToArray().Select(Letter));

    private static char Letter(byte b)
    {
        bool Prints(int code) => code is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174;
        return Prints(b) ? (char)b
            : (char)(256 + Enumerable.Range(0, b).Count(code => !Prints(code)));
    }
}
