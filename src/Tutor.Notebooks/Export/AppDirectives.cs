using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>
/// The lines of cells that begin with <c>#</c>, as the lines with which a file-based app opens.
/// </summary>
internal sealed partial class AppDirectives
{
    private readonly Dictionary<string, string> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sources = [];
    private readonly AppReferences given;
    private readonly string folder;

    /// <param name="given">What stands in for the notebook's own files.</param>
    /// <param name="folder">Where the notebook's relative paths start.</param>
    public AppDirectives(AppReferences given, string folder)
    {
        (this.given, this.folder) = (given, folder);
        foreach (var package in given.Packages)
            packages.Add(package.Split('@')[0], package.Split('@').ElementAtOrDefault(1) ?? "*");
    }

    /// <summary>Takes a cell's directives out of its text.</summary>
    /// <exception cref="NotebookException">One of them has no counterpart in an app.</exception>
    public void TakeFrom(ExportedCell cell)
    {
        foreach (var directive in cell.Root.DescendantNodes(descendIntoTrivia: true)
            .OfType<DirectiveTriviaSyntax>())
        {
            if (directive is ReferenceDirectiveTriviaSyntax reference)
                AddReference(cell, reference, reference.File.ValueText.Trim());
            else if (Source().Match(directive.ToFullString()) is { Success: true } source)
                AddSource(source.Groups[1].Value.Trim());
            else if (directive is LoadDirectiveTriviaSyntax or ShebangDirectiveTriviaSyntax
                or BadDirectiveTriviaSyntax)
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

    private void AddSource(string source) => sources.Add(
        source.Contains("://", StringComparison.Ordinal) ? source
            : Path.GetFullPath(source, folder));

    private void AddReference(ExportedCell cell, SyntaxNode place, string reference)
    {
        if (!reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            if (given.Projects.Count + given.Packages.Count == 0)
                throw cell.Refuse(place.GetLocation(),
                    $"An app refers to packages and projects, not to {reference}. Say what brings "
                    + "it: --project path/Name.csproj or --package Name@Version.");
            return;
        }

        var parts = reference["nuget:".Length..].Split(',', StringSplitOptions.TrimEntries);
        var (id, version) = (parts[0], parts.Length > 1 ? parts[1] : "*");
        if (id == "" || version == "" || parts.Length > 2)
            throw cell.Refuse(place.GetLocation(),
                $"A package is \"nuget: Name, Version\", not \"{reference}\".");
        if (!packages.TryAdd(id, version) && version != "*" && packages[id] != version)
            throw cell.Refuse(place.GetLocation(),
                $"{id} {version} is asked for after {id} {packages[id]}; an app can have one.");
    }

    [GeneratedRegex("""^\s*#i\s+"nuget:(.+)"\s*$""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
