using System.Diagnostics;

namespace Tutor;

/// <summary>
/// What one step reports: the loss in nats per token before the step, the length of the gradient
/// before clipping, and how many tokens a second the training has learned from since it began.
/// </summary>
public readonly record struct StepReport(
    int Step, double Loss, double LearningRate, double GradientNorm, double TokensPerSecond);

/// <summary>The training loop.</summary>
public static class Trainer
{
    /// <summary>Trains <paramref name="model"/> in place, yielding one report per step.</summary>
    /// <exception cref="ArgumentException">The config holds a number that cannot be.</exception>
    /// <exception cref="InvalidOperationException">The loss stopped being a number.</exception>
    public static IEnumerable<StepReport> Train(Gpt model, IBatches data, TrainerConfig config) =>
        Descend(model, model.parameters(), config, () =>
        {
            var batch = data.Draw(config.BatchSize);
            var targets = batch.Targets.to(model.Device);
            var loss = NextTokenLoss.Mean(model.call(batch.Inputs.to(model.Device)), targets);
            return (loss, targets.ne(DocumentWindows.Ignored).sum().item<long>());
        });

    /// <summary>
    /// The loop itself, for any module and any loss: lowers what <paramref name="nextLoss"/>
    /// computes, by changing <paramref name="parameters"/> only. The second number is how many
    /// tokens the loss is the mean of; it serves the reported speed.
    /// </summary>
    /// <exception cref="ArgumentException">The config holds a number that cannot be.</exception>
    /// <exception cref="InvalidOperationException">The loss stopped being a number.</exception>
    public static IEnumerable<StepReport> Descend(
        nn.Module model, IEnumerable<Parameter> parameters, TrainerConfig config,
        Func<(Tensor Loss, long Tokens)> nextLoss)
    {
        config.Validate();
        return TakeSteps(model, parameters, config, nextLoss);
    }

    private static IEnumerable<StepReport> TakeSteps(
        nn.Module model, IEnumerable<Parameter> parameters, TrainerConfig config,
        Func<(Tensor Loss, long Tokens)> nextLoss)
    {
        var weights = parameters.ToArray();
        using var optimizer = new AdamW(
            weights, config.Beta1, config.Beta2, config.Epsilon, config.WeightDecay);
        random.manual_seed(config.Seed);
        var clock = new Stopwatch(); // runs while we train, not while the caller looks
        var tokens = 0L;

        for (var step = 1; step <= config.Steps; step++)
        {
            clock.Start();
            var learningRate = LearningRate.WarmupCosine(step, config.WarmupSteps, config.Steps,
                config.PeakLearningRate, config.FloorLearningRate);
            var (loss, gradientNorm, learned) = TakeStep(
                model, weights, optimizer, learningRate, config.GradientClip, nextLoss);
            if (!double.IsFinite(loss))
                throw new InvalidOperationException(
                    $"The loss is {loss} at step {step}: a peak learning rate of "
                    + $"{config.PeakLearningRate} is too high for this model.");
            tokens += learned;
            clock.Stop();

            yield return new StepReport(
                step, loss, learningRate, gradientNorm, tokens / clock.Elapsed.TotalSeconds);
        }
    }

    private static (double Loss, double GradientNorm, long Tokens) TakeStep(
        nn.Module model, Parameter[] weights, AdamW optimizer, double learningRate,
        double gradientClip, Func<(Tensor Loss, long Tokens)> nextLoss)
    {
        using var scope = NewDisposeScope(); // frees every tensor this step creates
        model.train();

        var (loss, tokens) = nextLoss();
        optimizer.ZeroGradients();
        loss.backward();
        var gradientNorm = nn.utils.clip_grad_norm_(weights, gradientClip);
        optimizer.Step(learningRate);

        return (loss.item<float>(), gradientNorm, tokens);
    }
}
