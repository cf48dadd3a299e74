namespace Tutor.Tests;

public sealed class NextTokenLossTests
{
    [Fact]
    public void Equal_scores_cost_the_logarithm_of_the_vocabulary()
    {
        using var scope = NewDisposeScope();
        var loss = NextTokenLoss.Mean(zeros(2, 3, 7), zeros(2, 3, dtype: ScalarType.Int64));

        Assert.Equal(Math.Log(7), loss.item<float>(), precision: 5);
    }

    [Fact]
    public void A_sure_and_right_guess_costs_nothing_a_sure_and_wrong_one_its_odds()
    {
        using var scope = NewDisposeScope();
        var logits = tensor(new[] { 20f, 0, 20, 0 }).view(1, 2, 2);
        var targets = tensor(new long[] { 0, 1 }).view(1, 2);

        var each = NextTokenLoss.Each(logits, targets);

        Numbers.AssertEqual(20f * arange(2).view(1, 2), each, tolerance: 1e-4);
    }

    [Fact]
    public void Targets_that_fill_up_a_row_do_not_count()
    {
        using var scope = NewDisposeScope();
        var logits = Numbers.Normal(1, 1, 3, 5);
        var filled = tensor(new long[] { 2, 4, DocumentWindows.Ignored }).view(1, 3);

        var all = NextTokenLoss.Mean(logits[.., ..2], filled[.., ..2]);

        Numbers.AssertEqual(all, NextTokenLoss.Mean(logits, filled), tolerance: 1e-6);
        Assert.Equal(0f, NextTokenLoss.Each(logits, filled)[0, 2].item<float>());
    }
}
