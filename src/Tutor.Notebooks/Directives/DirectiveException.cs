namespace Tutor.Notebooks;

/// <summary>A directive that cannot be followed; the message says why and what to do.</summary>
internal sealed class DirectiveException(int line, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The directive's line in its cell, from 1.</summary>
    public int Line => line;
}
