namespace Tutor;

/// <summary>
/// Multi-head causal self-attention: every token gathers information from itself and the
/// tokens before it (Vaswani et al., 2017, arXiv:1706.03762, section 3.2).
/// </summary>
public sealed class CausalSelfAttention : nn.Module<Tensor, Tensor>
{
    private readonly Linear query;
    private readonly Linear key;
    private readonly Linear value;
    private readonly Linear projection;
    private readonly Dropout dropout;
    private readonly int headCount;

    /// <summary>Attention among tokens of C features with H heads of C / H features each.</summary>
    /// <exception cref="ArgumentException">The heads do not divide the features.</exception>
    public CausalSelfAttention(int embeddingSize, int headCount, double dropout)
        : base(nameof(CausalSelfAttention))
    {
        if (headCount < 1 || embeddingSize % headCount != 0)
            throw new ArgumentException(
                $"{headCount} heads cannot share {embeddingSize} features evenly.");

        query = nn.Linear(embeddingSize, embeddingSize);
        key = nn.Linear(embeddingSize, embeddingSize);
        value = nn.Linear(embeddingSize, embeddingSize);
        projection = nn.Linear(embeddingSize, embeddingSize);
        this.dropout = nn.Dropout(dropout);
        this.headCount = headCount;
        RegisterComponents();
    }

    /// <summary>[B, T, C] → [B, T, C]</summary>
    public override Tensor forward(Tensor x)
    {
        var (B, T, C) = x.shape;
        var weights = dropout.call(Weights(x));              // [B, H, T, T]
        var mixed = weights.matmul(SplitHeads(value.call(x))); // [B, H, T, D]
        var merged = mixed.transpose(1, 2).reshape(B, T, C);   // heads side by side again
        return projection.call(merged);
    }

    /// <summary>
    /// How much each token (row) takes from each token (column): [B, T, C] → [B, H, T, T].
    /// Every row sums to 1.
    /// </summary>
    public Tensor Weights(Tensor x)
    {
        var T = x.size(1);
        var q = SplitHeads(query.call(x));                                  // [B, H, T, D]
        var k = SplitHeads(key.call(x));                                    // [B, H, T, D]
        var scores = (q / Math.Sqrt(q.size(-1))).matmul(k.transpose(-2, -1)); // [B, H, T, T]

        // A token may not look into the future: e^−∞ is 0 in the softmax.
        var future = full(T, T, double.NegativeInfinity, x.dtype, x.device).triu(diagonal: 1);
        return (scores + future).softmax(-1);
    }

    /// <summary>[B, T, C] → [B, H, T, D]</summary>
    private Tensor SplitHeads(Tensor x)
    {
        var (B, T, C) = x.shape;
        return x.view(B, T, headCount, C / headCount).transpose(1, 2);
    }
}
