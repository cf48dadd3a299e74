namespace Tutor;

/// <summary>
/// Adam with decoupled weight decay: every weight steps against its average gradient, measured in
/// units of that gradient's usual size (Kingma, Ba, 2015, arXiv:1412.6980, algorithm 1), and
/// matrices shrink a little each step (Loshchilov, Hutter, 2019, arXiv:1711.05101, algorithm 2).
/// </summary>
/// <remarks>Biases and the scales of norms do not shrink, as in GPT-2 and nanoGPT.</remarks>
public sealed class AdamW(
    IEnumerable<Parameter> parameters, double beta1, double beta2, double epsilon,
    double weightDecay) : IDisposable
{
    private readonly (Parameter Weight, Tensor Mean, Tensor Square)[] slots =
        [.. parameters.Select(p => (p, Remember(p), Remember(p)))];

    private int step;

    /// <summary>Moves every weight against its gradient; weights without one stay put.</summary>
    public void Step(double learningRate)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        step++;
        var meanWarmup = 1 - Math.Pow(beta1, step);   // both averages start at zero:
        var squareWarmup = 1 - Math.Pow(beta2, step); // how much of them is filled

        foreach (var (weight, mean, square) in slots)
        {
            if (weight.grad is not { } gradient)
                continue;

            mean.mul_(beta1).add_(gradient, alpha: 1 - beta1);
            square.mul_(beta2).addcmul_(gradient, gradient, value: 1 - beta2);

            if (weight.dim() >= 2)
                weight.mul_(1 - learningRate * weightDecay);
            var usualSize = square.sqrt().div_(Math.Sqrt(squareWarmup)).add_(epsilon);
            weight.addcdiv_(mean, usualSize, value: -learningRate / meanWarmup);
        }
    }

    /// <summary>Forgets all gradients; the next backward pass starts from none.</summary>
    public void ZeroGradients()
    {
        foreach (var (weight, _, _) in slots)
            weight.grad = null;
    }

    /// <summary>Frees the running averages.</summary>
    public void Dispose()
    {
        foreach (var (_, mean, square) in slots)
        {
            mean.Dispose();
            square.Dispose();
        }
    }

    /// <summary>A running average outlives the step that first touches it.</summary>
    private static Tensor Remember(Parameter p) => zeros_like(p).detach().DetachFromDisposeScope();
}
