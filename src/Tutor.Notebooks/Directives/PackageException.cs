namespace Tutor.Notebooks;

/// <summary>Packages that cannot be had; the message says which, and what to do.</summary>
internal sealed class PackageException(string message, string id = "") : Exception(message)
{
    /// <summary>The package at fault; empty if it is not known.</summary>
    public string Id => id;
}
