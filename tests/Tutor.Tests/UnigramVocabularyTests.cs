namespace Tutor.Tests;

public sealed class UnigramVocabularyTests
{
    [Fact]
    public void It_finds_the_pieces_a_text_goes_on_with()
    {
        var vocabulary = new UnigramVocabulary(
            [new("<unk>", 0), new("b", -1), new("bcd", -3), new("bc", -2), new("bd", -1)], 0);

        Assert.Equal([1, 3, 2], vocabulary.StartingAt("abcd", 1));
        Assert.Empty(vocabulary.StartingAt("abcd", 0));
        Assert.Empty(vocabulary.StartingAt("<unk>", 0));
        Assert.Equal(-13, vocabulary.UnknownLogProbability);
    }

    [Fact]
    public void Control_tokens_are_found_in_no_text()
    {
        var vocabulary = new UnigramVocabulary(
            [new("<unk>", 0), new("</s>", 0), new("<", -1)], unknown: 0, control: 1);

        Assert.Equal([2], vocabulary.StartingAt("</s>", 0));
    }

    [Theory]
    [InlineData("a", "", 0.0, "Token 1, '' with log-probability 0")]
    [InlineData("a", "b", double.NaN, "Token 1, 'b' with log-probability NaN")]
    [InlineData("a", "b", double.NegativeInfinity, "Token 1, 'b' with log-probability -Infinity")]
    [InlineData("a", "a", -1.0, "'a' is both token 0 and token 1")]
    public void A_piece_that_is_none_is_refused(
        string first, string second, double logProbability, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new UnigramVocabulary(
            [new(first, -1), new(second, logProbability)], unknown: 0)).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void An_unknown_token_outside_the_vocabulary_is_refused(int unknown) =>
        Assert.Contains($"The token {unknown} is none of the 1 pieces",
            Assert.Throws<ArgumentException>(
                () => new UnigramVocabulary([new("a", -1)], unknown)).Message);
}
