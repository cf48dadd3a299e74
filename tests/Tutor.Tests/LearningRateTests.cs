namespace Tutor.Tests;

public sealed class LearningRateTests
{
    [Theory]
    [InlineData(1, 0.1)]     // a tenth of the way up
    [InlineData(5, 0.5)]
    [InlineData(10, 1.0)]    // the peak
    [InlineData(60, 0.55)]   // half-way down: the mean of peak and floor
    [InlineData(110, 0.1)]   // the floor
    public void It_rises_in_a_line_and_falls_along_a_cosine(int step, double expected) =>
        Assert.Equal(expected, LearningRate.WarmupCosine(step, 10, 110, 1.0, 0.1), precision: 12);

    [Fact]
    public void It_agrees_with_the_cosine_schedule_of_TorchSharp()
    {
        using var scope = NewDisposeScope();
        var weight = nn.Parameter(zeros(1));
        using var optimizer = optim.SGD([weight], learningRate: 0.5);
        var scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: 40, eta_min: 0.05);

        for (var step = 1; step <= 40; step++)
        {
            optimizer.step();
            scheduler.step();
            var ours = LearningRate.WarmupCosine(step, 0, 40, peak: 0.5, floor: 0.05);
            Assert.Equal(optimizer.ParamGroups.First().LearningRate, ours, precision: 6);
        }
    }

    [Fact]
    public void Without_warm_up_the_first_step_is_already_near_the_peak() =>
        Assert.InRange(LearningRate.WarmupCosine(1, 0, 100, 1, 0), 0.99, 1);
}
