namespace Tutor.Tests;

public sealed class AdamWTests
{
    [Fact]
    public void Matrices_move_as_under_the_optimizer_of_TorchSharp() =>
        AssertMovesLikeTheirs(decay: 0.1, theirDecay: 0.1, shape: [3, 4]);

    [Fact]
    public void Vectors_move_as_under_theirs_without_decay() =>
        AssertMovesLikeTheirs(decay: 0.1, theirDecay: 0, shape: [5]);

    [Fact]
    public void The_first_step_is_as_long_as_the_learning_rate()
    {
        using var scope = NewDisposeScope();
        var weight = nn.Parameter(zeros(3));
        using var optimizer = new AdamW([weight], 0.9, 0.95, 1e-12, weightDecay: 0);

        (weight * tensor(new[] { 1000f, -0.001f, 2f })).sum().backward();
        optimizer.Step(learningRate: 0.1);

        Numbers.AssertEqual(tensor(new[] { -0.1f, 0.1f, -0.1f }), weight, tolerance: 1e-6);
    }

    [Fact]
    public void A_weight_without_a_gradient_stays_put()
    {
        using var scope = NewDisposeScope();
        var weight = nn.Parameter(ones(2, 2));
        using var optimizer = new AdamW([weight], 0.9, 0.95, 1e-8, weightDecay: 0.5);

        optimizer.Step(learningRate: 0.1);

        Numbers.AssertEqual(ones(2, 2), weight, tolerance: 0);
    }

    private static void AssertMovesLikeTheirs(double decay, double theirDecay, long[] shape)
    {
        using var scope = NewDisposeScope();
        var ours = nn.Parameter(Numbers.Normal(1, shape));
        var theirs = nn.Parameter(Numbers.Normal(1, shape));
        using var optimizer = new AdamW([ours], 0.9, 0.95, 1e-8, decay);
        using var reference = optim.AdamW([theirs], lr: 0.01, beta1: 0.9, beta2: 0.95,
            eps: 1e-8, weight_decay: theirDecay);

        for (var step = 0; step < 20; step++)
        {
            var target = Numbers.Normal(100 + step, shape);
            optimizer.ZeroGradients();
            reference.zero_grad();
            (ours - target).square().sum().backward();
            (theirs - target).square().sum().backward();
            optimizer.Step(learningRate: 0.01);
            reference.step();
        }

        Numbers.AssertEqual(theirs, ours, tolerance: 1e-5);
    }
}
