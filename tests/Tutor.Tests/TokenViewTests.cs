namespace Tutor.Tests;

public sealed class TokenViewTests
{
    [Fact]
    public void Every_token_is_a_piece_of_the_text_with_its_number_on_hover()
    {
        var tokenizer = CharTokenizer.FromText("ab <");

        var html = TokenView.OfTokens("Four tokens", tokenizer, tokenizer.Encode("a <b")).ToHtml();

        Assert.Contains("title=\"token 2\"", html); // a
        Assert.Contains(">&lt;</span>", html);      // text, no markup
        Assert.Equal(4, html.Split("<span").Length - 1);
    }

    [Fact]
    public void Bytes_that_are_no_character_are_shown_in_hexadecimal()
    {
        var tokenizer = BytePairTokenizer.Train("猫", 256);

        var html = TokenView.OfTokens("Bytes", tokenizer, tokenizer.Encode("猫")).ToHtml();

        Assert.Contains("⟨E7⟩", html.Replace("&#10216;", "⟨").Replace("&#10217;", "⟩"));
    }

    [Fact]
    public void Rows_share_a_scale_and_larger_numbers_stand_out_more()
    {
        TokenNumbers[] rows =
            [new("model", ["a", "b"], [0, 4]), new("world", ["a", "b"], [2, 9])];

        var view = TokenView.ByNumber("Surprise", rows, "nats", most: 4);

        var html = view.ToHtml();
        Assert.Contains("0.6)", html);                // full: 4 of 4, and 9 is no more than full
        Assert.Contains("0.3)", html);                // half: 2 of 4
        Assert.Contains("title=\"9.00 nats\"", html);
        Assert.Equal("[text] Surprise: model, mean 2.00 nats; world, mean 5.50 nats",
            Shown.As("text/plain", view));
    }

    [Fact]
    public void Attention_on_the_text_is_the_readers_row()
    {
        using var scope = NewDisposeScope();
        var weights = eye(3);

        var html = AttentionPlot.OnText("Who", weights, ["a", "b", "c"], reader: 1).ToHtml();

        Assert.Contains("title=\"1.00 of its attention\"", html);
        Assert.Throws<ArgumentException>(
            () => AttentionPlot.OnText("Who", weights, ["a", "b", "c"], reader: 3));
    }

    [Fact]
    public void Pieces_without_numbers_are_refused() =>
        Assert.Contains("'model' has 1 numbers for 2 pieces", Assert.Throws<ArgumentException>(
            () => TokenView.ByNumber(
                "", [new("model", ["a", "b"], [1])], "nats", most: 4)).Message);
}
