namespace Tutor.Notebooks;

/// <summary>A kernel that cannot be installed or removed; the message says what to do.</summary>
public sealed class KernelSpecException(string message) : Exception(message);
