namespace Tutor;

/// <summary>What a model expects to come next.</summary>
public static class NextToken
{
    /// <summary>The probability of every token after the given ones; they sum to 1.</summary>
    /// <exception cref="ArgumentException">No tokens, too many, or a wrong config.</exception>
    public static double[] Distribution(
        Gpt model, IReadOnlyList<int> tokens, SamplerConfig config)
    {
        config.Validate();
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        model.eval();

        var row = tensor(tokens.Select(token => (long)token).ToArray(), device: model.Device);
        var logits = model.Logits(model.Features(row.unsqueeze(0))[.., ^1]); // [1, V]
        return [.. Probabilities(logits.to(ScalarType.Float64), config)[0].cpu().data<double>()];
    }

    /// <summary>
    /// Logits → probabilities: softmax(logits / temperature), where all but the top k are
    /// impossible (top k: Fan et al., 2018, arXiv:1805.04833, section 5.4): [B, V] → [B, V]
    /// </summary>
    public static Tensor Probabilities(Tensor logits, SamplerConfig config)
    {
        if (config.Temperature == 0)
            return nn.functional.one_hot(logits.argmax(1), logits.size(1)).to(logits.dtype);

        if (config.TopK is { } k && k < logits.size(1))
        {
            var (likeliest, places) = logits.topk(k, dim: 1);                  // [B, k]
            logits = full_like(logits, double.NegativeInfinity).scatter_(1, places, likeliest);
        }
        return (logits / config.Temperature).softmax(1);
    }
}
