using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>
/// The lines of cells that begin with <c>#</c>, as the lines with which a file-based app opens.
/// </summary>
internal sealed class AppDirectives
{
    private readonly Dictionary<string, string> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sources = [];
    private readonly AppReferences given;

    /// <param name="given">What stands in for the notebook's own files.</param>
    public AppDirectives(AppReferences given)
    {
        this.given = given;
        foreach (var package in given.Packages)
            packages.Add(package.Split('@')[0], package.Split('@').ElementAtOrDefault(1) ?? "*");
    }

    /// <summary>Takes what a cell fetches.</summary>
    /// <exception cref="NotebookException">It asks for another version than before.</exception>
    public void Add(PackagePiece piece)
    {
        foreach (var source in piece.Step.Sources)
            sources.Add(source.Contains("://", StringComparison.Ordinal) ? source
                : Path.GetFullPath(source, piece.Origin.Folder));
        foreach (var (id, version, line) in piece.Step.Requests)
            if (!packages.TryAdd(id, version) && version != "*" && packages[id] != version)
                throw AppReader.Refuse(piece.Origin, line,
                    $"{id} {version} is asked for after {id} {packages[id]}; an app can have one.");
    }

    /// <summary>Takes a cell's directives out of its text.</summary>
    /// <exception cref="NotebookException">One of them has no counterpart in an app.</exception>
    public void TakeFrom(ExportedCell cell)
    {
        foreach (var directive in cell.Root.DescendantNodes(descendIntoTrivia: true)
            .OfType<DirectiveTriviaSyntax>())
        {
            if (directive is ReferenceDirectiveTriviaSyntax reference)
                RequireStandIn(cell, reference);
            else if (directive is ShebangDirectiveTriviaSyntax or BadDirectiveTriviaSyntax)
                throw cell.Refuse(directive.GetLocation(),
                    $"{directive.ToString().Trim()} has no counterpart in an app. "
                    + "Take the line out, or put what it brings in its place.");
            else if (directive is not (RegionDirectiveTriviaSyntax
                or EndRegionDirectiveTriviaSyntax))
                continue;
            cell.Edits.Replace(directive.FullSpan, "");
        }
    }

    /// <summary>The lines in the order .NET documents them.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. packages.Select(package => $"#:package {package.Key}@{package.Value}"),
        .. given.Projects.Select(project => $"#:project {project}"),
        .. sources.Count == 0 ? (string[])[] :
            [$"#:property RestoreAdditionalProjectSources={string.Join(';', sources.Distinct())}"],
        .. packages.Count == 0 ? (string[])[] :
            ["#:property ManagePackageVersionsCentrally=false"],
    ];

    /// <summary>A file of the notebook is no file of the app.</summary>
    private void RequireStandIn(ExportedCell cell, ReferenceDirectiveTriviaSyntax reference)
    {
        if (given.Projects.Count + given.Packages.Count == 0)
            throw cell.Refuse(reference.GetLocation(),
                $"An app refers to packages and projects, not to {reference.File.ValueText}. Say "
                + "what brings it: --project path/Name.csproj or --package Name@Version.");
    }
}
