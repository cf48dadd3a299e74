namespace Tutor;

/// <summary>
/// A decoder-only transformer that scores every possible next token
/// (Radford et al., 2019, "Language Models are Unsupervised Multitask Learners", section 2.3).
/// </summary>
public sealed class Gpt : nn.Module<Tensor, Tensor>
{
    private readonly Embedding tokenEmbedding;
    private readonly Embedding positionEmbedding;
    private readonly Dropout dropout;
    private readonly ModuleList<TransformerBlock> blocks;
    private readonly LayerNorm finalNorm;

    /// <summary>A fresh model; the same config and seed give the same weights.</summary>
    /// <exception cref="ArgumentException">The config holds a number that cannot be.</exception>
    public Gpt(GptConfig config, int seed) : base(nameof(Gpt))
    {
        config.Validate();
        Config = config;
        tokenEmbedding = nn.Embedding(config.VocabSize, config.EmbeddingSize);
        positionEmbedding = nn.Embedding(config.ContextLength, config.EmbeddingSize);
        dropout = nn.Dropout(config.Dropout);
        blocks = nn.ModuleList(Enumerable.Range(0, config.LayerCount)
            .Select(_ => new TransformerBlock(
                config.EmbeddingSize, config.HeadCount, config.Dropout))
            .ToArray());
        finalNorm = new LayerNorm(config.EmbeddingSize);
        RegisterComponents();

        Gpt2Initialization.Apply(this, config.EmbeddingSize, config.LayerCount, seed);
        this.to(Devices.Default);
    }

    /// <summary>The sizes this model was built with.</summary>
    public GptConfig Config { get; }

    /// <summary>Where the weights live; inputs must live there too.</summary>
    public Device Device
    {
        get
        {
            using var scope = NewDisposeScope(); // every look at `weight` makes a new handle
            return tokenEmbedding.weight!.device;
        }
    }

    /// <summary>Token ids [B, T] → next-token logits [B, T, V]</summary>
    /// <exception cref="ArgumentException">Too many tokens, or one that does not exist.</exception>
    public override Tensor forward(Tensor tokens) => Logits(Features(tokens));

    /// <summary>What the model makes of each token: token ids [B, T] → [B, T, C]</summary>
    public Tensor Features(Tensor tokens)
    {
        var x = Embed(tokens);
        foreach (var block in blocks)
            x = block.call(x);
        return finalNorm.call(x);
    }

    /// <summary>
    /// Scores the vocabulary by similarity to the features, with the same vectors that embed the
    /// tokens (Press, Wolf, 2017, arXiv:1608.05859): [.., C] → [.., V]
    /// </summary>
    public Tensor Logits(Tensor features) =>
        nn.functional.linear(features, tokenEmbedding.weight!);

    /// <summary>Who looks at whom: token ids [B, T] → for each block [B, H, T, T]</summary>
    public IReadOnlyList<Tensor> AttentionWeights(Tensor tokens)
    {
        using var noGrad = no_grad();
        eval();

        var weights = new List<Tensor>();
        var x = Embed(tokens);
        foreach (var block in blocks)
        {
            weights.Add(block.AttentionWeights(x));
            x = block.call(x);
        }
        return weights;
    }

    /// <summary>What stands there, plus where it stands: [B, T] → [B, T, C]</summary>
    private Tensor Embed(Tensor tokens)
    {
        Check(tokens);
        var positions = arange(tokens.size(1), device: tokens.device); // [T]
        return dropout.call(tokenEmbedding.call(tokens) + positionEmbedding.call(positions));
    }

    private void Check(Tensor tokens)
    {
        var (_, T) = tokens.shape;
        if (T < 1 || T > Config.ContextLength)
            throw new ArgumentException(
                $"The model reads 1 to {Config.ContextLength} tokens at once, got {T}.");

        var (least, most) = (tokens.min().item<long>(), tokens.max().item<long>());
        if (least < 0 || most >= Config.VocabSize)
            throw new ArgumentException(
                $"Token {(least < 0 ? least : most)} is outside the vocabulary of "
                + $"{Config.VocabSize} tokens.");
    }
}
