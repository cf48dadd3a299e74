namespace Tutor.Tests;

public sealed class TransformerBlockTests
{
    [Fact]
    public void Both_halves_read_a_norm_and_add_to_the_stream()
    {
        using var scope = NewDisposeScope();
        using var block = Numbers.Randomized(new TransformerBlock(8, 2, dropout: 0), seed: 1);
        var parts = block.named_children().ToDictionary(
            child => child.name, child => (nn.Module<Tensor, Tensor>)child.module);
        var x = Numbers.Normal(2, 2, 5, 8);

        var talked = x + parts["attention"].call(parts["attentionNorm"].call(x));
        var thought = talked + parts["feedForward"].call(parts["feedForwardNorm"].call(talked));

        Numbers.AssertEqual(thought, block.call(x), tolerance: 1e-6);
    }

    [Fact]
    public void A_block_whose_halves_add_nothing_passes_the_stream_on()
    {
        using var scope = NewDisposeScope();
        using var block = Numbers.Randomized(new TransformerBlock(8, 2, dropout: 0), seed: 1);
        foreach (var last in new[] { "attention.projection", "feedForward.narrow" })
            foreach (var kind in new[] { "weight", "bias" })
                Numbers.Set(block, $"{last}.{kind}", zeros(1));
        var x = Numbers.Normal(2, 2, 5, 8);

        Numbers.AssertEqual(x, block.call(x), tolerance: 0);
    }

    [Fact]
    public void Dropout_acts_in_training_only()
    {
        using var scope = NewDisposeScope();
        using var block = Numbers.Randomized(new TransformerBlock(8, 2, dropout: 0.5), seed: 1);
        var x = Numbers.Normal(2, 2, 5, 8);

        block.eval();
        Numbers.AssertEqual(block.call(x), block.call(x), tolerance: 0);

        block.train();
        Assert.False(block.call(x).allclose(block.call(x)));
    }
}
