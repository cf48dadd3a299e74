namespace Tutor.Tests;

public sealed class NextTokenTests
{
    private static readonly double[] scores = [2, 0, 1, -1];

    [Fact]
    public void Temperature_divides_the_logarithms_of_the_odds()
    {
        foreach (var temperature in new[] { 0.5, 1, 2 })
        {
            var p = Probabilities(new SamplerConfig { Temperature = temperature });

            Assert.Equal(1, p.Sum(), precision: 12);
            Assert.Equal(2 / temperature, Math.Log(p[0] / p[1]), precision: 12);
            Assert.Equal(3 / temperature, Math.Log(p[0] / p[3]), precision: 12);
        }
    }

    [Fact]
    public void At_temperature_zero_the_likeliest_token_is_certain() =>
        Assert.Equal([1, 0, 0, 0], Probabilities(new SamplerConfig { Temperature = 0 }));

    [Fact]
    public void The_top_k_keep_their_odds_and_the_others_become_impossible()
    {
        var p = Probabilities(new SamplerConfig { Temperature = 1, TopK = 2 });

        Assert.Equal([0, 0], [p[1], p[3]]);
        Assert.Equal(1, p[0] + p[2], precision: 12);
        Assert.Equal(Math.E, p[0] / p[2], precision: 12);
    }

    [Fact]
    public void More_tokens_than_there_are_keep_all() =>
        Assert.Equal(
            Probabilities(new SamplerConfig { Temperature = 1 }),
            Probabilities(new SamplerConfig { Temperature = 1, TopK = 99 }));

    [Theory]
    [InlineData(-1.0, null, "Temperature is -1")]
    [InlineData(double.NaN, null, "Temperature is NaN")]
    [InlineData(1.0, 0, "TopK is 0")]
    public void A_config_that_cannot_choose_is_refused(
        double temperature, int? topK, string message)
    {
        var config = new SamplerConfig { Temperature = temperature, TopK = topK };

        Assert.StartsWith(message, Assert.Throws<ArgumentException>(config.Validate).Message);
    }

    private static double[] Probabilities(SamplerConfig config)
    {
        using var scope = NewDisposeScope();
        var logits = tensor(scores, dtype: ScalarType.Float64).unsqueeze(0);
        return [.. NextToken.Probabilities(logits, config).data<double>()];
    }
}
