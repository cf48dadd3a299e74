namespace Tutor;

/// <summary>
/// One layer of a transformer: tokens talk (attention), then each thinks (feed-forward), and both
/// add what they found to what was there. It normalizes before each half, not after
/// (Radford et al., 2019, section 2.3; Xiong et al., 2020, arXiv:2002.04745).
/// </summary>
public sealed class TransformerBlock : nn.Module<Tensor, Tensor>
{
    private readonly LayerNorm attentionNorm;
    private readonly CausalSelfAttention attention;
    private readonly LayerNorm feedForwardNorm;
    private readonly FeedForward feedForward;
    private readonly Dropout dropout;

    public TransformerBlock(int embeddingSize, int headCount, double dropout)
        : base(nameof(TransformerBlock))
    {
        attentionNorm = new LayerNorm(embeddingSize);
        attention = new CausalSelfAttention(embeddingSize, headCount, dropout);
        feedForwardNorm = new LayerNorm(embeddingSize);
        feedForward = new FeedForward(embeddingSize);
        this.dropout = nn.Dropout(dropout);
        RegisterComponents();
    }

    /// <summary>[B, T, C] → [B, T, C]</summary>
    public override Tensor forward(Tensor x)
    {
        x = x + dropout.call(attention.call(attentionNorm.call(x)));
        x = x + dropout.call(feedForward.call(feedForwardNorm.call(x)));
        return x;
    }

    /// <summary>Who looks at whom in this block: [B, T, C] → [B, H, T, T]</summary>
    public Tensor AttentionWeights(Tensor x) => attention.Weights(attentionNorm.call(x));
}
