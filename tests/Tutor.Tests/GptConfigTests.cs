namespace Tutor.Tests;

public sealed class GptConfigTests
{
    /// <summary>The counts of the published weights (Radford et al., 2019).</summary>
    public static TheoryData<string, long> Presets => new()
    {
        { nameof(GptConfig.Gpt2Small), 124_439_808 },
        { nameof(GptConfig.Gpt2Medium), 354_823_168 },
        { nameof(GptConfig.Gpt2Large), 774_030_080 },
        { nameof(GptConfig.Gpt2Xl), 1_557_611_200 },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public void Gpt2_has_as_many_parameters_as_published(string name, long parameters)
    {
        var preset = (GptConfig)typeof(GptConfig).GetProperty(name)!.GetValue(null)!;

        Assert.Equal(parameters, preset.ParameterCount);
        preset.Validate();
    }

    public static TheoryData<GptConfig, string> Wrong => new()
    {
        { GptConfig.Gpt2Small with { VocabSize = 0 }, "VocabSize is 0" },
        { GptConfig.Gpt2Small with { ContextLength = -1 }, "ContextLength is -1" },
        { GptConfig.Gpt2Small with { EmbeddingSize = 0 }, "EmbeddingSize is 0" },
        { GptConfig.Gpt2Small with { LayerCount = 0 }, "LayerCount is 0" },
        { GptConfig.Gpt2Small with { HeadCount = 0 }, "HeadCount is 0" },
        { GptConfig.Gpt2Small with { HeadCount = 7 }, "7 heads cannot share 768 features" },
        { GptConfig.Gpt2Small with { Dropout = 1 }, "Dropout is 1" },
        { GptConfig.Gpt2Small with { Dropout = double.NaN }, "Dropout is NaN" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_number_that_cannot_be_is_named(GptConfig config, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new Gpt(config, seed: 1));

        Assert.Contains(message, error.Message);
    }
}
