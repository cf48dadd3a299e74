using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>Fetches what the cells of one session ask for, and loads it.</summary>
internal sealed class PackageSteps(ScriptEnvironment environment, SessionPackages packages)
{
    private readonly HashSet<string> extended = []; // extensions that were handed out

    /// <summary>Fetches and loads the packages of a step.</summary>
    /// <exception cref="DirectiveException">A package cannot be had.</exception>
    public async Task<LoadedPackages> FollowAsync(
        PackageStep step, CodeOrigin origin, CancellationToken cancellation)
    {
        try
        {
            foreach (var source in step.Sources)
                packages.AddSource(source, origin.Folder);
            var change = await packages.AddAsync(step.Requests, cancellation);
            var references = environment.Add(change.All);
            packages.Keep(change);
            var extensions = change.All.Select(package => package.Extension).OfType<string>();
            return new(change.Added, references, [.. extensions.Where(extended.Add)]);
        }
        catch (PackageException error)
        {
            var culprit = step.Requests.FirstOrDefault(request => request.IsFor(error.Id));
            throw new DirectiveException(culprit?.Line ?? step.Line, error.Message, error);
        }
    }
}

/// <summary>What a cell's requests for packages brought.</summary>
/// <param name="Added">The packages asked for that were not there before.</param>
/// <param name="References">All that later code compiles against.</param>
/// <param name="Extensions">Notebooks in packages, to be run now.</param>
internal sealed record LoadedPackages(
    IReadOnlyList<RestoredPackage> Added, IReadOnlyList<MetadataReference> References,
    IReadOnlyList<string> Extensions);
