namespace Tutor;

/// <summary>
/// Inputs and, one token further on, what the model should predict: both [B, T], token ids as
/// 64-bit integers. A target of −100 is not to be predicted; it fills a row that ends early.
/// </summary>
public readonly record struct Batch(Tensor Inputs, Tensor Targets);

/// <summary>An endless supply of training examples.</summary>
public interface IBatches
{
    /// <summary>Draws as many rows; the caller disposes of the tensors.</summary>
    Batch Draw(int batchSize);
}
