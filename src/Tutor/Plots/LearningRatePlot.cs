namespace Tutor;

/// <summary>The learning rate over a training run.</summary>
public static class LearningRatePlot
{
    /// <summary>Draws the schedule that the config describes, step by step.</summary>
    public static Figure Draw(string title, TrainerConfig config)
    {
        config.Validate();
        var steps = Enumerable.Range(1, config.Steps).ToArray();
        var rates = steps.Select(step => LearningRate.WarmupCosine(step, config.WarmupSteps,
            config.Steps, config.PeakLearningRate, config.FloorLearningRate));

        return LinePlot.Draw(
            title, new Axis("step"), new Axis("learning rate (per step)"),
            [new Curve("schedule", [.. steps.Select(step => (double)step)], [.. rates],
                Palette.Model)],
            [new Level($"peak {config.PeakLearningRate:G2}", config.PeakLearningRate,
                Palette.Baseline)]);
    }
}
