namespace Tutor;

/// <summary>
/// The network every token passes through on its own: widen four times, bend, narrow back
/// (Vaswani et al., 2017, arXiv:1706.03762, section 3.3), bent by the exact GELU
/// (Hendrycks, Gimpel, 2016, arXiv:1606.08415).
/// </summary>
public sealed class FeedForward : nn.Module<Tensor, Tensor>
{
    private readonly Linear widen;
    private readonly Linear narrow;

    public FeedForward(int embeddingSize) : base(nameof(FeedForward))
    {
        widen = nn.Linear(embeddingSize, 4 * embeddingSize);
        narrow = nn.Linear(4 * embeddingSize, embeddingSize);
        RegisterComponents();
    }

    /// <summary>[B, T, C] → [B, T, C]</summary>
    public override Tensor forward(Tensor x) =>
        narrow.call(nn.functional.gelu(widen.call(x)));
}
