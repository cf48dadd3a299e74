namespace Tutor;

/// <summary>
/// How GPT-2 starts: small random matrices, zero biases, and layers that add to the residual
/// stream scaled down by its length, so that depth does not make the sum grow
/// (Radford et al., 2019, section 2.3).
/// </summary>
internal static class Gpt2Initialization
{
    private const double Deviation = 0.02;

    public static void Apply(nn.Module model, int layerCount, int seed)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed, CPU);

        foreach (var (name, parameter) in model.named_parameters())
        {
            var addsToStream = name.EndsWith("attention.projection.weight")
                || name.EndsWith("feedForward.narrow.weight");

            if (addsToStream)
                parameter.normal_(0, Deviation / Math.Sqrt(2 * layerCount), generator);
            else if (parameter.dim() == 2)
                parameter.normal_(0, Deviation, generator);
            else if (name.EndsWith("bias"))
                parameter.zero_();
        }
    }
}
