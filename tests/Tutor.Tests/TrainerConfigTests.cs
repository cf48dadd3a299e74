namespace Tutor.Tests;

public sealed class TrainerConfigTests
{
    private static readonly TrainerConfig right = new()
    {
        Steps = 10,
        BatchSize = 2,
        PeakLearningRate = 0.1,
    };

    public static TheoryData<TrainerConfig, string> Wrong => new()
    {
        { right with { Steps = 0 }, "Steps is 0" },
        { right with { BatchSize = 0 }, "BatchSize is 0" },
        { right with { PeakLearningRate = double.NaN }, "PeakLearningRate is NaN" },
        { right with { FloorLearningRate = 0.2 }, "FloorLearningRate is 0.2" },
        { right with { WarmupSteps = 11 }, "WarmupSteps is 11" },
        { right with { Beta1 = 1 }, "Beta1 is 1" },
        { right with { Beta2 = -0.1 }, "Beta2 is -0.1" },
        { right with { Epsilon = 0 }, "Epsilon is 0" },
        { right with { WeightDecay = -1 }, "WeightDecay is -1" },
        { right with { GradientClip = 0 }, "GradientClip is 0" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_number_that_cannot_train_is_named(TrainerConfig config, string message)
    {
        var error = Assert.Throws<ArgumentException>(config.Validate);

        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public void The_defaults_can_train() => right.Validate();
}
