using System.Text.Json.Serialization;

namespace Tutor;

/// <summary>The sizes that define a GPT; equal configs build the same network.</summary>
public sealed record GptConfig
{
    /// <summary>Number of distinct tokens, V.</summary>
    public required int VocabSize { get; init; }

    /// <summary>Longest sequence the model can read, in tokens, T.</summary>
    public required int ContextLength { get; init; }

    /// <summary>Width of the residual stream, C.</summary>
    public required int EmbeddingSize { get; init; }

    /// <summary>Attention heads in each block, H; divides <see cref="EmbeddingSize"/>.</summary>
    public required int HeadCount { get; init; }

    /// <summary>Number of transformer blocks.</summary>
    public required int LayerCount { get; init; }

    /// <summary>Probability of zeroing an activation while training, in [0, 1).</summary>
    public double Dropout { get; init; }

    /// <summary>Number of weights; the output layer shares the token embedding's.</summary>
    [JsonIgnore]
    public long ParameterCount
    {
        get
        {
            long C = EmbeddingSize;
            var norm = 2 * C;                                // weight and bias
            var attention = 4 * (C * C + C);                 // query, key, value, projection
            var feedForward = C * 4 * C + 4 * C + 4 * C * C + C; // widen, narrow
            var block = norm + attention + norm + feedForward;
            return (VocabSize + ContextLength) * C + LayerCount * block + norm;
        }
    }

    /// <summary>GPT-2 with 124 million parameters (Radford et al., 2019, table 2).</summary>
    public static GptConfig Gpt2Small { get; } = Gpt2(layers: 12, heads: 12, width: 768);

    /// <summary>GPT-2 with 355 million parameters.</summary>
    public static GptConfig Gpt2Medium { get; } = Gpt2(layers: 24, heads: 16, width: 1_024);

    /// <summary>GPT-2 with 774 million parameters.</summary>
    public static GptConfig Gpt2Large { get; } = Gpt2(layers: 36, heads: 20, width: 1_280);

    /// <summary>GPT-2 with 1.6 billion parameters.</summary>
    public static GptConfig Gpt2Xl { get; } = Gpt2(layers: 48, heads: 25, width: 1_600);

    /// <summary>Refuses numbers that no network can be built from.</summary>
    /// <exception cref="ArgumentException">Names the first number that is wrong.</exception>
    public void Validate()
    {
        RequirePositive(VocabSize, nameof(VocabSize));
        RequirePositive(ContextLength, nameof(ContextLength));
        RequirePositive(EmbeddingSize, nameof(EmbeddingSize));
        RequirePositive(HeadCount, nameof(HeadCount));
        RequirePositive(LayerCount, nameof(LayerCount));

        if (EmbeddingSize % HeadCount != 0)
            throw new ArgumentException(
                $"{HeadCount} heads cannot share {EmbeddingSize} features evenly.");
        if (Dropout is not (>= 0 and < 1))
            throw new ArgumentException(
                $"{nameof(Dropout)} is {Dropout}; a probability in [0, 1) is needed.");
    }

    private static void RequirePositive(int value, string name)
    {
        if (value < 1)
            throw new ArgumentException($"{name} is {value}; it must be at least 1.");
    }

    private static GptConfig Gpt2(int layers, int heads, int width) => new()
    {
        VocabSize = 50_257,
        ContextLength = 1_024,
        EmbeddingSize = width,
        HeadCount = heads,
        LayerCount = layers,
        Dropout = 0.1,
    };
}
