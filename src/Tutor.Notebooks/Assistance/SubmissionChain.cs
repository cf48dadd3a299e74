using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Tutor.Notebooks;

/// <summary>
/// The cells that ran, as projects of a Roslyn workspace, each standing on the one before. They
/// share text, options and references with the session, and are added when first asked for.
/// </summary>
internal sealed class SubmissionChain(MetadataReferenceResolver resolver) : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly List<ProjectId> known = [];
    private Solution? solution;

    /// <summary>A cell that is being typed, as a document that knows all cells before it.</summary>
    public async Task<Document> DocumentAsync(Script typed, CancellationToken cancellation)
    {
        var earlier = Before(typed);
        var chain = solution ?? workspace.CurrentSolution;
        foreach (var cell in earlier.Skip(known.Count))
        {
            var project = Describe(cell, known.LastOrDefault());
            chain = chain.AddProject(project);
            known.Add(project.Id);
        }
        solution = chain;

        var last = earlier.Count > 0 ? known[earlier.Count - 1] : null;
        if (last is not null) // compiled here, it is shared by all documents made from it
            await chain.GetProject(last)!.GetCompilationAsync(cancellation);
        var current = Describe(typed, last);
        return chain.AddProject(current).GetProject(current.Id)!.Documents.Single();
    }

    public void Dispose() => workspace.Dispose();

    private static List<Script> Before(Script typed)
    {
        var cells = new List<Script>();
        for (var cell = typed.Previous; cell is not null; cell = cell.Previous)
            cells.Add(cell);
        cells.Reverse();
        return cells;
    }

    private ProjectInfo Describe(Script cell, ProjectId? previous)
    {
        var compilation = cell.GetCompilation();
        var tree = compilation.SyntaxTrees.Last(); // those of #load come before it
        var id = ProjectId.CreateNewId();
        var text = TextAndVersion.Create(tree.GetText(), VersionStamp.Create());
        var document = DocumentInfo.Create(
            DocumentId.CreateNewId(id), "cell", sourceCodeKind: SourceCodeKind.Script,
            loader: TextLoader.From(text), filePath: tree.FilePath);
        return ProjectInfo.Create(
            id, VersionStamp.Create(), compilation.AssemblyName!, compilation.AssemblyName!,
            LanguageNames.CSharp, isSubmission: true,
            compilationOptions: compilation.Options.WithMetadataReferenceResolver(resolver),
            parseOptions: tree.Options, documents: [document],
            projectReferences: previous is null ? [] : [new ProjectReference(previous)],
            metadataReferences: compilation.ExternalReferences);
    }
}
