using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>C# on its way into an app: what it means and what changes.</summary>
/// <param name="Origin">The cell or the file it comes from.</param>
/// <param name="Root">The code as Roslyn reads it.</param>
/// <param name="Model">What its names stand for, as far as it is known without packages.</param>
/// <param name="Edits">The changes to its text.</param>
internal sealed record ExportedCell(
    CodeOrigin Origin, CompilationUnitSyntax Root, SemanticModel Model, SourceEdits Edits)
{
    /// <summary>Reads pieces of code, each knowing those before it.</summary>
    public static IReadOnlyList<ExportedCell> Of(IEnumerable<CodePiece> pieces)
    {
        var cells = new List<ExportedCell>();
        var syntax = new CSharpParseOptions(kind: SourceCodeKind.Script);
        var references = ScriptEnvironment.Framework().ToList();
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, usings: ScriptEnvironment.Imports,
            allowUnsafe: true);
        CSharpCompilation? before = null;
        foreach (var piece in pieces)
        {
            var name = CellName.Of(cells.Count + 1);
            var tree = CSharpSyntaxTree.ParseText(piece.Code, syntax, name);
            var compilation = CSharpCompilation.CreateScriptCompilation(
                name, tree, references, options.WithMetadataReferenceResolver(
                    new ReferenceResolver(piece.Origin.Folder)));
            before = compilation.WithScriptCompilationInfo(compilation.ScriptCompilationInfo!
                .WithPreviousScriptCompilation(before)); // which may name packages not at hand
            cells.Add(new(
                piece.Origin, tree.GetCompilationUnitRoot(), before.GetSemanticModel(tree),
                new SourceEdits(piece.Code)));
        }
        return cells;
    }

    /// <summary>An error at a place in the code.</summary>
    public NotebookException Refuse(Location place, string why) =>
        AppReader.Refuse(Origin, place.GetLineSpan().StartLinePosition.Line + 1, why);
}
