namespace Tutor.Tests;

public sealed class SamplerTests
{
    private static readonly int[] prompt = [1, 2, 3];
    private static readonly SamplerConfig greedy = new() { Temperature = 0 };
    private static readonly SamplerConfig plain = new() { Temperature = 1 };

    [Fact]
    public void At_temperature_zero_the_likeliest_token_always_comes_next()
    {
        using var model = Model();

        var text = prompt.ToList();
        foreach (var token in Sampler.Generate(model, prompt, count: 5, greedy, seed: 1))
        {
            var distribution = NextToken.Distribution(model, text, plain);
            Assert.Equal(Array.IndexOf(distribution, distribution.Max()), token);
            text.Add(token);
        }
        Assert.Equal(8, text.Count);
    }

    [Fact]
    public void Only_the_top_k_are_ever_drawn()
    {
        using var model = Model();
        var likeliest = NextToken.Distribution(model, prompt, plain).Index()
            .OrderByDescending(entry => entry.Item).Take(3).Select(entry => entry.Index);

        var drawn = Sampler.GenerateBatch(model, prompt, sampleCount: 500, count: 1,
            new SamplerConfig { Temperature = 2, TopK = 3 }, seed: 1);

        Assert.Equal(likeliest.Order(), drawn.Select(text => text[0]).Distinct().Order());
    }

    [Fact]
    public void Tokens_come_as_often_as_they_are_likely()
    {
        using var model = Model();
        var expected = NextToken.Distribution(model, prompt, plain);

        var drawn = Sampler.GenerateBatch(model, prompt, 4_000, count: 1, plain, seed: 1)
            .CountBy(text => text[0]).ToDictionary();

        foreach (var (token, p) in expected.Index())
        {
            var deviation = Math.Sqrt(p * (1 - p) / 4_000);
            Assert.InRange(drawn.GetValueOrDefault(token) / 4_000.0,
                p - 5 * deviation, p + 5 * deviation);
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_text_and_another_seed_another()
    {
        using var model = Model();
        int[] Draw(int seed) => [.. Sampler.Generate(model, prompt, count: 20, plain, seed)];

        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
    }

    [Fact]
    public void One_text_is_the_same_alone_and_as_a_batch()
    {
        using var model = Model();

        var alone = Sampler.Generate(model, prompt, count: 12, plain, seed: 4);
        var batch = Sampler.GenerateBatch(model, prompt, 1, count: 12, plain, seed: 4);

        Assert.Equal(alone, batch.Single());
    }

    [Fact]
    public void In_a_batch_every_greedy_text_is_the_greedy_text()
    {
        using var model = Model();

        var alone = Sampler.Generate(model, prompt, count: 12, greedy, seed: 1).ToArray();
        var batch = Sampler.GenerateBatch(model, prompt, 5, count: 12, greedy, seed: 1);

        Assert.All(batch, text => Assert.Equal(alone, text));
    }

    [Fact]
    public void A_text_ends_before_its_stop_token()
    {
        using var model = Model();
        var endless = Sampler.Generate(model, prompt, count: 30, plain, seed: 6).ToArray();
        var stop = endless[10];
        var expected = endless[..Array.IndexOf(endless, stop)];
        var config = plain with { StopToken = stop };

        Assert.Equal(expected, Sampler.Generate(model, prompt, 30, config, seed: 6));
        Assert.All(Sampler.GenerateBatch(model, prompt, 20, 30, config, seed: 6),
            text => Assert.DoesNotContain(stop, text));
    }

    [Fact]
    public void A_text_that_outgrows_the_context_goes_on_from_its_latest_part()
    {
        using var model = Model();
        int[] text =
            [.. prompt, .. Sampler.Generate(model, prompt, count: 40, plain, seed: 1)];

        // The same draws, made by hand from nothing but the latest 8 tokens.
        using var generator = new Generator(1, CPU);
        for (var i = prompt.Length; i < text.Length; i++)
        {
            using var scope = NewDisposeScope();
            var seen = text[Math.Max(0, i - 8)..i];
            var distribution = tensor(NextToken.Distribution(model, seen, plain));
            var drawn = multinomial(
                distribution.to(ScalarType.Float32), 1, generator: generator).item<long>();
            Assert.Equal(drawn, text[i]);
        }
    }

    [Fact]
    public void Generating_leaves_no_tensors_behind()
    {
        using var model = Model();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        _ = Sampler.Generate(model, prompt, count: 10, plain, seed: 1).Count();
        _ = Sampler.GenerateBatch(model, prompt, 3, count: 10, plain, seed: 1);

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_prompt_that_does_not_fit_is_refused()
    {
        using var model = Model();

        Assert.Contains("empty", Assert.Throws<ArgumentException>(
            () => Sampler.Generate(model, [], 1, plain, seed: 1)).Message);
        Assert.Equal("A prompt of 9 tokens is longer than the model's context of 8.",
            Assert.Throws<ArgumentException>(
                () => Sampler.GenerateBatch(model, new int[9], 1, 1, plain, seed: 1)).Message);
    }

    [Fact]
    public void A_token_outside_the_vocabulary_is_refused()
    {
        using var model = Model();

        Assert.Contains("Token 10 is outside the vocabulary of 10 tokens",
            Assert.Throws<ArgumentException>(
                () => Sampler.Generate(model, [10], 1, plain, seed: 1).Count()).Message);
    }

    private static Gpt Model() => Numbers.Randomized(
        new Gpt(new GptConfig
        {
            VocabSize = 10,
            ContextLength = 8,
            EmbeddingSize = 8,
            HeadCount = 2,
            LayerCount = 1,
        }, seed: 1),
        seed: 2);
}
