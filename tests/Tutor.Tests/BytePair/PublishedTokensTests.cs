namespace Tutor.Tests;

/// <summary>Values that tiktoken's own tests state (tests/test_encoding.py).</summary>
public sealed class PublishedTokensTests
{
    [Fact]
    public void GPT_2_says_hello_world_in_two_tokens()
    {
        var tokenizer = OpenAi.Gpt2();

        Assert.Equal(50257, tokenizer.VocabSize);
        Assert.Equal([31373, 995], tokenizer.Encode("hello world"));
        Assert.Equal("hello world", tokenizer.Decode([31373, 995]));
        Assert.Equal([31373, 220, 50256],
            tokenizer.Encode("hello <|endoftext|>", allowed: ["<|endoftext|>"]));
    }

    [Fact]
    public void GPT_2_counts_zeros_as_it_learned_to()
    {
        int[][] expected =
        [
            [15], [405], [830], [2388], [20483], [10535], [24598], [8269], [10535, 830],
            [8269, 405], [8269, 830], [8269, 2388], [8269, 20483], [8269, 10535],
            [8269, 24598], [25645], [8269, 10535, 830],
        ];
        var tokenizer = OpenAi.Gpt2();

        Assert.Equal(expected,
            Enumerable.Range(1, 17).Select(count => tokenizer.Encode(new string('0', count))));
    }

    [Theory]
    [InlineData("hello world", new[] { 15339, 1917 })]
    [InlineData("hello <|endoftext|>", new[] { 15339, 220, 100257 })]
    [InlineData("rer", new[] { 38149 })]
    [InlineData("'rer", new[] { 2351, 81 })]
    [InlineData("today\n ", new[] { 31213, 198, 220 })]
    [InlineData("today\n \n", new[] { 31213, 27907 })]
    [InlineData("today\n  \n", new[] { 31213, 14211 })]
    [InlineData(" \u00850", new[] { 220, 126, 227, 15 })]
    [InlineData("👍", new[] { 9468, 239, 235 })]
    [InlineData("", new int[0])]
    public void GPT_4_writes_these_texts_so(string text, int[] tokens) =>
        Assert.Equal(tokens, OpenAi.Cl100k.Encode(text, allowed: ["<|endoftext|>"]));

    [Fact]
    public void Half_of_a_surrogate_pair_reads_as_a_replacement_character()
    {
        (string Broken, string Text)[] texts =
        [
            ("\ud83d", "\uFFFD"),
            ("a\udc4db", "a\uFFFDb"),
            ("\ud83d\ud83d\udc4d", "\uFFFD👍"),
            ("\udc4d\udc4d", "\uFFFD\uFFFD"),
        ];

        Assert.All(texts, pair => Assert.Equal(
            OpenAi.Cl100k.Encode(pair.Text), OpenAi.Cl100k.Encode(pair.Broken)));
    }

    [Theory]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void What_no_two_halves_make_does_not_occur_in_them(string name)
    {
        // Each token of more than a byte is one merge, so that each reads back as itself.
        var tokenizer = OpenAi.Named(name);

        Assert.Equal(
            Enumerable.Range(0, tokenizer.VocabSize).Count(token =>
                !tokenizer.SpecialTokens.Values.Contains(token)
                && tokenizer.BytesOf(token).Length > 1),
            tokenizer.Merges.Count);
    }

    [Theory]
    [InlineData("^")]
    [InlineData("0")]
    [InlineData("a")]
    [InlineData("'s")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void What_repeats_without_end_reads_back(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000));

        foreach (var tokenizer in new[] { OpenAi.Cl100k, OpenAi.O200k })
            foreach (var variant in new[] { text, " " + text, " " + text + "\n" })
                Assert.Equal(variant, tokenizer.Decode(tokenizer.Encode(variant)));
    }
}
