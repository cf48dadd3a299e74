namespace Tutor.Notebooks;

/// <summary>What an app refers to in place of the notebook's own files.</summary>
/// <param name="Projects">Project files, as seen from the app.</param>
/// <param name="Packages">Packages, as <c>Name@Version</c>.</param>
public sealed record AppReferences(
    IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    /// <summary>Nothing else is needed.</summary>
    public static AppReferences None { get; } = new([], []);
}
