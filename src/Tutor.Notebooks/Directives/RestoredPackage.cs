namespace Tutor.Notebooks;

/// <summary>A package on this machine, and the files of it that this system uses.</summary>
/// <param name="Id">Its name, spelled as the package spells it.</param>
/// <param name="Version">The version that was found, in NuGet's normal form.</param>
/// <param name="Compile">Assemblies that cells compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Libraries of machine code that the assemblies may ask for.</param>
/// <param name="Extension">A notebook to run once it is loaded; null if it has none.</param>
internal sealed record RestoredPackage(
    string Id, string Version, IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime,
    IReadOnlyList<string> Native, string? Extension)
{
    /// <summary>Where .NET Interactive, whose convention it is, looks for an extension.</summary>
    public const string ExtensionPath = "interactive-extensions/dotnet/extension.dib";

    /// <summary>Whether it is the package of this name.</summary>
    public bool Is(string id) => Id.Equals(id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether no file was deleted since.</summary>
    public bool IsThere => Compile.Concat(Runtime).Concat(Native).All(File.Exists)
        && (Extension is null || File.Exists(Extension));
}
