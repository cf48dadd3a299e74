namespace Tutor.Tests;

public sealed class GradientTests
{
    private const double Nudge = 1e-5;

    public static TheoryData<string> Layers =>
        ["LayerNorm", "FeedForward", "CausalSelfAttention", "TransformerBlock"];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Gradients_are_what_small_nudges_measure(string name)
    {
        using var scope = NewDisposeScope();
        using var layer = Numbers.Randomized(Make(name), seed: 1).to(ScalarType.Float64);
        var x = Parameter(Numbers.Normal(2, 1, 3, 4).to(ScalarType.Float64));
        var direction = Numbers.Normal(3, 1, 3, 4).to(ScalarType.Float64);
        Tensor Loss() => (layer.call(x) * direction).sum();

        Loss().backward();

        Assert.All(layer.parameters().Append(x), parameter =>
            Numbers.AssertEqual(Measured(parameter, Loss), parameter.grad!, tolerance: 1e-7));
    }

    [Fact]
    public void The_gradient_of_the_loss_is_what_small_nudges_measure()
    {
        using var scope = NewDisposeScope();
        var logits = Parameter(Numbers.Normal(4, 1, 3, 5).to(ScalarType.Float64));
        var targets = tensor(new long[] { 1, DocumentWindows.Ignored, 4 }).view(1, 3);
        Tensor Loss() => NextTokenLoss.Mean(logits, targets);

        Loss().backward();

        Numbers.AssertEqual(Measured(logits, Loss), logits.grad!, tolerance: 1e-8);
    }

    private static nn.Module<Tensor, Tensor> Make(string name) => name switch
    {
        "LayerNorm" => new LayerNorm(4),
        "FeedForward" => new FeedForward(4),
        "CausalSelfAttention" => new CausalSelfAttention(4, headCount: 2, dropout: 0),
        _ => new TransformerBlock(4, headCount: 2, dropout: 0),
    };

    private static Parameter Parameter(Tensor values) => nn.Parameter(values);

    /// <summary>How much the loss rises with each number, by central differences.</summary>
    private static Tensor Measured(Parameter parameter, Func<Tensor> loss)
    {
        using var noGrad = no_grad();
        var numbers = parameter.detach().view(-1).data<double>(); // the parameter's own memory
        var slopes = new double[numbers.Count];
        for (var i = 0; i < slopes.Length; i++)
        {
            var before = numbers[i];
            numbers[i] = before + Nudge;
            var above = loss().item<double>();
            numbers[i] = before - Nudge;
            var below = loss().item<double>();
            numbers[i] = before;
            slopes[i] = (above - below) / (2 * Nudge);
        }
        return tensor(slopes, parameter.shape);
    }
}
