namespace Tutor.Notebooks;

/// <summary>
/// The packages that the cells of one session asked for. They are restored together, so that
/// they agree on what they need in common.
/// </summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="restore">Finds packages.</param>
internal sealed class SessionPackages(string folder, PackageRestore restore)
{
    private readonly List<PackageRequest> installed = [];
    private readonly List<string> sources = [];

    /// <summary>Looks for packages in one more place from now on.</summary>
    /// <param name="source">A URL, or a folder.</param>
    /// <param name="start">Where the path of a folder starts.</param>
    /// <exception cref="PackageException">There is no such folder.</exception>
    public void AddSource(string source, string start)
    {
        if (!source.Contains("://", StringComparison.Ordinal))
        {
            source = Path.GetFullPath(source, start);
            if (!Directory.Exists(source))
                throw new PackageException(
                    $"The source of packages {source} is not there: it should be a folder with "
                    + ".nupkg files, or a URL.");
        }
        if (!sources.Contains(source))
            sources.Add(source);
    }

    /// <summary>
    /// All packages of the session once these were added, and which of them are new.
    /// </summary>
    /// <exception cref="PackageException">A package cannot be had.</exception>
    public async Task<PackageChange> AddAsync(
        IReadOnlyList<PackageRequest> requests, CancellationToken cancellation)
    {
        var wanted = requests.Where(IsNew)
            .DistinctBy(r => (r.Id.ToLowerInvariant(), r.Version)).ToList();
        if (wanted.Count == 0)
            return new([], []);
        if (wanted.CountBy(r => r.Id.ToLowerInvariant()).FirstOrDefault(id => id.Value > 1).Key
            is { } twice)
            throw new PackageException($"{twice} is asked for in two versions.", twice);

        var project = new PackageProject(folder, sources, [.. installed, .. wanted]);
        var all = await restore.RunAsync(project, cancellation);
        var added = wanted.Select(request => all.First(package => package.Is(request.Id)));
        return new([.. added], all);
    }

    /// <summary>From now on these stay as they are, whatever else is asked for.</summary>
    public void Keep(PackageChange change) => installed.AddRange(
        change.Added.Select(package => new PackageRequest(package.Id, package.Version, Line: 0)));

    private bool IsNew(PackageRequest request)
    {
        var earlier = installed.FirstOrDefault(r => r.IsFor(request.Id));
        if (earlier is not null && !request.Accepts(earlier.Version))
            throw new PackageException(
                $"{earlier.Id} {earlier.Version} is in use since an earlier cell, so "
                + $"{request.Version} cannot be loaded. Restart the kernel to change it.",
                request.Id);
        return earlier is null;
    }
}

/// <summary>What a cell's requests come to.</summary>
/// <param name="Added">The packages asked for that were not there before.</param>
/// <param name="All">Every package of the session, those that others need included.</param>
internal sealed record PackageChange(
    IReadOnlyList<RestoredPackage> Added, IReadOnlyList<RestoredPackage> All);
