namespace Tutor.Tests;

public sealed class TokenWindowsTests
{
    private static readonly int[] stream = [.. Enumerable.Range(0, 20)];

    [Fact]
    public void Targets_are_the_inputs_one_token_further_on()
    {
        using var scope = NewDisposeScope();
        var (inputs, targets) = new TokenWindows(stream, contextLength: 5, seed: 1).Draw(8);

        Assert.Equal([8, 5], inputs.shape);
        Numbers.AssertEqual(inputs + 1, targets, tolerance: 0); // the stream counts up
    }

    [Fact]
    public void Windows_start_everywhere_from_the_first_token_to_the_last_that_fits()
    {
        using var scope = NewDisposeScope();
        var (inputs, _) = new TokenWindows(stream, contextLength: 5, seed: 1).Draw(1_000);

        var starts = inputs[.., 0].data<long>().Distinct().Order();

        Assert.Equal(Enumerable.Range(0, 15).Select(i => (long)i), starts);
    }

    [Fact]
    public void The_same_seed_draws_the_same_windows()
    {
        using var scope = NewDisposeScope();
        var one = new TokenWindows(stream, contextLength: 5, seed: 7).Draw(4).Inputs;
        var same = new TokenWindows(stream, contextLength: 5, seed: 7).Draw(4).Inputs;
        var other = new TokenWindows(stream, contextLength: 5, seed: 8).Draw(4).Inputs;

        Numbers.AssertEqual(one, same, tolerance: 0);
        Assert.False(one.equal(other).all().item<bool>());
    }

    [Fact]
    public void A_corpus_that_just_fits_is_one_window()
    {
        using var scope = NewDisposeScope();

        var (inputs, _) = new TokenWindows(stream, contextLength: 19, seed: 1).Draw(1);

        Assert.Equal(stream[..19].Select(t => (long)t), inputs.data<long>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_corpus_shorter_than_a_window_is_refused(int tokens)
    {
        var error = Assert.Throws<ArgumentException>(
            () => new TokenWindows(stream[..tokens], contextLength: 5, seed: 1));

        Assert.Contains($"A corpus of {tokens} tokens is too short", error.Message);
        Assert.Contains("at least 6", error.Message);
    }

    [Fact]
    public void A_window_without_tokens_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => new TokenWindows(stream, contextLength: 0, seed: 1));
}
