namespace Tutor;

/// <summary>A piece of text and the logarithm of its probability, in nats.</summary>
public sealed record UnigramPiece(string Text, double LogProbability);
