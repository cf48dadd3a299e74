namespace Tutor;

/// <summary>
/// What training lowers: how surprised the model is by the token that really came next, −ln of
/// the probability it gave, in nats.
/// </summary>
public static class NextTokenLoss
{
    /// <summary>
    /// Mean over all targets that are not −100, nats per token: [B, T, V], [B, T] → []
    /// </summary>
    public static Tensor Mean(Tensor logits, Tensor targets) =>
        nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten(),
            ignore_index: DocumentWindows.Ignored);

    /// <summary>Nats of every target, 0 where it is −100: [B, T, V], [B, T] → [B, T]</summary>
    public static Tensor Each(Tensor logits, Tensor targets) =>
        nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten(),
            ignore_index: DocumentWindows.Ignored, reduction: nn.Reduction.None)
            .view_as(targets);
}
