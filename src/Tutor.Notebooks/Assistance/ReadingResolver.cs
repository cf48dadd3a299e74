using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>
/// Lets a cell that is only being written see the libraries it names. Unlike the resolver of
/// cells that run, it has none of them loaded.
/// </summary>
internal sealed class ReadingResolver(ReferenceResolver resolver) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        resolver.Locate(reference, baseFilePath) is { } path ? [resolver.Share(path)] : [];

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity identity) =>
        ReferenceResolver.LocateMissing(definition, identity) is { } path
            ? resolver.Share(path) : null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => resolver.GetHashCode();
}
