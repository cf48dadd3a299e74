namespace Tutor.Notebooks;

/// <summary>A notebook that cannot be read or run as asked; the message says what to do.</summary>
public sealed class NotebookException(string message, Exception? inner = null)
    : Exception(message, inner);
