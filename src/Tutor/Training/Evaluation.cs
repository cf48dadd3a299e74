namespace Tutor;

/// <summary>How well a model predicts texts it is only shown, not trained on.</summary>
public static class Evaluation
{
    /// <summary>Mean loss in nats per token over every real target of the batches.</summary>
    /// <exception cref="ArgumentException">There is nothing to predict.</exception>
    public static double Loss(Gpt model, IEnumerable<Batch> batches)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        model.eval();

        var (nats, tokens) = (0.0, 0L);
        foreach (var batch in batches)
        {
            using var batchScope = NewDisposeScope();
            var targets = batch.Targets.to(model.Device);
            var real = targets.ne(DocumentWindows.Ignored).sum().item<long>();
            nats += real * NextTokenLoss.Mean(
                model.call(batch.Inputs.to(model.Device)), targets).item<float>();
            tokens += real;
        }

        return tokens > 0
            ? nats / tokens
            : throw new ArgumentException("There are no tokens to measure the loss on.");
    }

    /// <summary>
    /// The surprise of each token but the first, in nats, for a reader who knows all tokens
    /// before it: entry i belongs to token i + 1.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two tokens, or too many.</exception>
    public static double[] TokenLosses(Gpt model, IReadOnlyList<int> tokens)
    {
        if (tokens.Count < 2)
            throw new ArgumentException(
                $"{tokens.Count} tokens leave nothing to predict; 2 are the least.");

        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        model.eval();

        var row = tensor(tokens.Select(token => (long)token).ToArray(), device: model.Device);
        var logits = model.call(row[..^1].unsqueeze(0));               // [1, T, V]
        var losses = NextTokenLoss.Each(logits, row[1..].unsqueeze(0)); // [1, T]
        return [.. losses.cpu().data<float>().Select(nats => (double)nats)];
    }
}
