namespace Tutor;

/// <summary>
/// How GPT-2 starts: small random matrices, zero biases, and layers that add to the residual
/// stream scaled down by its length, so that depth does not make the sum grow
/// (Radford et al., 2019, section 2.3).
/// </summary>
internal static class Gpt2Initialization
{
    /// <summary>
    /// GPT-2's 0.02 is for its 768 features. A sum over fewer features needs larger terms for the
    /// same size; with 0.02, small models take hundreds of steps to begin to look at each other.
    /// </summary>
    private static double Deviation(int embeddingSize) => 0.02 * Math.Sqrt(768.0 / embeddingSize);

    public static void Apply(nn.Module model, int embeddingSize, int layerCount, int seed)
    {
        var deviation = Deviation(embeddingSize);
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed, CPU);

        foreach (var (name, parameter) in model.named_parameters())
        {
            var addsToStream = name.EndsWith("attention.projection.weight")
                || name.EndsWith("feedForward.narrow.weight");

            if (addsToStream)
                parameter.normal_(0, deviation / Math.Sqrt(2 * layerCount), generator);
            else if (parameter.dim() == 2)
                parameter.normal_(0, deviation, generator);
            else if (name.EndsWith("bias"))
                parameter.zero_();
        }
    }
}
