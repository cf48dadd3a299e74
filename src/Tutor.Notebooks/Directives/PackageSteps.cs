using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>Fetches what the cells of one session ask for, and loads it.</summary>
internal sealed class PackageSteps(ScriptEnvironment environment, SessionPackages packages)
{
    /// <summary>
    /// The packages that were not there before, and all that later code compiles against.
    /// </summary>
    /// <exception cref="DirectiveException">A package cannot be had.</exception>
    public async Task<(IReadOnlyList<RestoredPackage>, IReadOnlyList<MetadataReference>)>
        FollowAsync(PackageStep step, CodeOrigin origin, CancellationToken cancellation)
    {
        try
        {
            foreach (var source in step.Sources)
                packages.AddSource(source, origin.Folder);
            var change = await packages.AddAsync(step.Requests, cancellation);
            var references = environment.Add(change.All);
            packages.Keep(change);
            return (change.Added, references);
        }
        catch (PackageException error)
        {
            var culprit = step.Requests.FirstOrDefault(request => request.IsFor(error.Id));
            throw new DirectiveException(culprit?.Line ?? step.Line, error.Message, error);
        }
    }
}
