namespace Tutor.Tests;

public sealed class TrainerTests
{
    private static readonly GptConfig small = new()
    {
        VocabSize = 8,
        ContextLength = 12,
        EmbeddingSize = 16,
        HeadCount = 2,
        LayerCount = 1,
    };

    private static readonly TrainerConfig config = new()
    {
        Steps = 150,
        BatchSize = 4,
        PeakLearningRate = 1e-2,
        WarmupSteps = 5,
    };

    private static readonly int[] melody =
        [.. Enumerable.Range(0, 40).Select(i => i * i % 7 + i % 2)];

    [Fact]
    public void A_tiny_model_learns_a_short_text_by_heart()
    {
        using var model = new Gpt(small, seed: 1);
        var data = new DocumentWindows([melody[..13]], small.ContextLength, seed: 1);

        var reports = Trainer.Train(model, data, config).ToArray();

        Assert.InRange(reports[0].Loss, 1.5, 3.0); // about ln 8
        Assert.True(reports[^1].Loss < 0.05, $"The loss is still {reports[^1].Loss}.");
        Assert.Equal(Enumerable.Range(1, 150), reports.Select(report => report.Step));
        Assert.Equal(config.PeakLearningRate, reports.Max(report => report.LearningRate));
    }

    [Fact]
    public void The_same_seeds_give_the_same_losses()
    {
        Assert.Equal(Losses(), Losses());

        static double[] Losses()
        {
            using var model = new Gpt(small, seed: 1);
            var data = new TokenWindows(melody, small.ContextLength, seed: 2);
            return [.. Trainer.Train(model, data, config with { Steps = 5 })
                .Select(report => report.Loss)];
        }
    }

    [Fact]
    public void Every_step_frees_the_tensors_it_made()
    {
        using var model = new Gpt(small, seed: 1);
        var data = new TokenWindows(melody, small.ContextLength, seed: 2);

        var alive = Trainer.Train(model, data, config with { Steps = 30 })
            .Select(_ => DisposeScopeManager.Statistics.ThreadTotalLiveCount)
            .ToArray();

        Assert.Equal(alive[1], alive[^1]);
    }

    [Fact]
    public void Gradients_longer_than_the_clip_are_shortened_to_it()
    {
        using var scope = NewDisposeScope();
        using var model = new Gpt(small, seed: 1);
        var data = new TokenWindows(melody, small.ContextLength, seed: 2);

        var report = Trainer.Train(model, data,
            config with { Steps = 1, WarmupSteps = 0, GradientClip = 0.01 }).Single();
        var after = Math.Sqrt(model.parameters()
            .Sum(p => p.grad!.square().sum().item<float>()));

        Assert.True(report.GradientNorm > 0.01);
        Assert.Equal(0.01, after, precision: 4);
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_the_training()
    {
        using var model = new Gpt(small, seed: 1);

        var error = Assert.Throws<InvalidOperationException>(() => Trainer.Descend(
            model, model.parameters(), config,
            () => (model.parameters().First().sum() * double.NaN, 1)).Count());

        Assert.Contains("The loss is NaN at step 1", error.Message);
    }

    [Fact]
    public void A_config_that_cannot_train_is_refused_before_the_first_step()
    {
        using var model = new Gpt(small, seed: 1);
        var data = new TokenWindows(melody, small.ContextLength, seed: 2);

        var error = Assert.Throws<ArgumentException>(
            () => Trainer.Train(model, data, config with { WarmupSteps = 151 }));

        Assert.Equal("WarmupSteps is 151; it must be from 0 to 150.", error.Message);
    }
}
