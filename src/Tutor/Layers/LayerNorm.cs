namespace Tutor;

/// <summary>
/// Layer normalization: gives every token's features zero mean and unit variance,
/// then lets the network undo it where that helps (Ba et al., 2016, arXiv:1607.06450, eq. 4).
/// </summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    private const double Epsilon = 1e-5; // keeps the division finite for constant features

    private readonly Parameter weight; // [C]
    private readonly Parameter bias;   // [C]

    public LayerNorm(int embeddingSize) : base(nameof(LayerNorm))
    {
        weight = nn.Parameter(ones(embeddingSize));
        bias = nn.Parameter(zeros(embeddingSize));
        RegisterComponents();
    }

    /// <summary>[B, T, C] → [B, T, C]</summary>
    public override Tensor forward(Tensor x)
    {
        var centered = x - x.mean([-1], keepdim: true);               // [B, T, C]
        var variance = centered.square().mean([-1], keepdim: true);   // [B, T, 1]
        return weight * (centered * (variance + Epsilon).rsqrt()) + bias; // [B, T, C]
    }
}
