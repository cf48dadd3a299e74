using System.Text;

namespace Tutor.Tests;

/// <summary>Names that mean something, in texts of people who may not know.</summary>
public sealed class SpecialTokenTests
{
    private static readonly BytePairTokenizer tokenizer = BytePairTokenizer.Train(
        "the end of the text",
        new BytePairTrainerConfig
        {
            VocabSize = 270,
            SpecialTokens = ["<|end|>", "<|end|><|end|>", "<|end|>!", "|>x"],
        });

    private static int Token(string name) => tokenizer.SpecialTokens[name];

    [Fact]
    public void They_come_last_in_the_vocabulary() =>
        Assert.Equal([266, 267, 268, 269], tokenizer.SpecialTokens.Values);

    [Fact]
    public void A_text_that_holds_one_is_refused_unless_it_is_allowed()
    {
        var error = Assert.Throws<ArgumentException>(() => tokenizer.Encode("the <|end|>"));

        Assert.Equal("The text holds the special token '<|end|>' at position 4; allow it, or "
            + "encode the text as ordinary text.", error.Message);
        Assert.Equal([.. tokenizer.Encode("the "), Token("<|end|>")],
            tokenizer.Encode("the <|end|>", allowed: ["<|end|>"]));
    }

    [Fact]
    public void Ordinary_text_has_none()
    {
        var tokens = tokenizer.EncodeOrdinary("the <|end|>");

        Assert.DoesNotContain(tokens, token => token >= 266);
        Assert.Equal("the <|end|>", tokenizer.Decode(tokens));
        Assert.Equal(tokens.Length, tokenizer.CountTokens("the <|end|>"));
    }

    [Fact]
    public void Of_those_that_begin_together_the_longest_wins() =>
        Assert.Equal(
            [Token("<|end|><|end|>"), Token("<|end|>!"), Token("<|end|>"), 't'],
            tokenizer.Encode("<|end|><|end|><|end|>!<|end|>t", [.. tokenizer.SpecialTokens.Keys]));

    [Fact]
    public void Of_those_that_overlap_the_leftmost_wins() =>
        Assert.Equal([Token("<|end|>"), 'x'],
            tokenizer.Encode("<|end|>x", [.. tokenizer.SpecialTokens.Keys]));

    [Fact]
    public void One_that_is_not_allowed_is_refused_inside_one_that_is() =>
        Assert.Contains("'<|end|>' at position 0", Assert.Throws<ArgumentException>(
            () => tokenizer.Encode("<|end|>!", allowed: ["<|end|>!"])).Message);

    [Fact]
    public void No_piece_reaches_across_one() =>
        Assert.Equal(
            [.. tokenizer.Encode("th"), Token("<|end|>"), .. tokenizer.Encode("e end")],
            tokenizer.Encode("th<|end|>e end", allowed: ["<|end|>"]));

    [Fact]
    public void Allowing_what_is_no_special_token_is_a_mistake() =>
        Assert.StartsWith("There is no special token '<|stop|>' to allow; there are: <|end|>",
            Assert.Throws<ArgumentException>(
                () => tokenizer.Encode("a", allowed: ["<|stop|>"])).Message);

    [Fact]
    public void They_read_back_as_their_names()
    {
        Assert.Equal("a<|end|>b", tokenizer.Decode(['a', Token("<|end|>"), 'b']));
        Assert.Equal("<|end|>", Encoding.UTF8.GetString(tokenizer.BytesOf(Token("<|end|>"))));
    }
}
