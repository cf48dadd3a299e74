namespace Tutor;

/// <summary>How to train; printed beside every result.</summary>
public sealed record TrainerConfig
{
    /// <summary>Number of optimizer steps.</summary>
    public required int Steps { get; init; }

    /// <summary>Rows in each step's batch, B.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Highest learning rate, reached after the warm-up.</summary>
    public required double PeakLearningRate { get; init; }

    /// <summary>Learning rate at the last step.</summary>
    public double FloorLearningRate { get; init; }

    /// <summary>Steps in which the learning rate rises from zero to its peak.</summary>
    public int WarmupSteps { get; init; }

    /// <summary>Memory of the average gradient: β₁ of AdamW.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Memory of the average squared gradient: β₂ of AdamW.</summary>
    public double Beta2 { get; init; } = 0.95;

    /// <summary>Keeps AdamW's division finite.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>Fraction of each matrix removed per step and unit of learning rate.</summary>
    public double WeightDecay { get; init; } = 0.1;

    /// <summary>Largest gradient norm; longer gradients are shortened to it.</summary>
    public double GradientClip { get; init; } = 1.0;

    /// <summary>Seeds what dropout draws.</summary>
    public int Seed { get; init; }

    /// <summary>Refuses numbers that cannot train.</summary>
    /// <exception cref="ArgumentException">Names the first number that is wrong.</exception>
    public void Validate()
    {
        Require(Steps >= 1, nameof(Steps), Steps, "at least 1");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "at least 1");
        Require(PeakLearningRate > 0, nameof(PeakLearningRate), PeakLearningRate, "above 0");
        Require(FloorLearningRate >= 0 && FloorLearningRate <= PeakLearningRate,
            nameof(FloorLearningRate), FloorLearningRate, $"from 0 to {PeakLearningRate}");
        Require(WarmupSteps >= 0 && WarmupSteps <= Steps,
            nameof(WarmupSteps), WarmupSteps, $"from 0 to {Steps}");
        Require(Beta1 is >= 0 and < 1, nameof(Beta1), Beta1, "in [0, 1)");
        Require(Beta2 is >= 0 and < 1, nameof(Beta2), Beta2, "in [0, 1)");
        Require(Epsilon > 0, nameof(Epsilon), Epsilon, "above 0");
        Require(WeightDecay >= 0, nameof(WeightDecay), WeightDecay, "at least 0");
        Require(GradientClip > 0, nameof(GradientClip), GradientClip, "above 0");
    }

    private static void Require(bool holds, string name, double value, string range)
    {
        if (!holds)
            throw new ArgumentException($"{name} is {value}; it must be {range}.");
    }
}
