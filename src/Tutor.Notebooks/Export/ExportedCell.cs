using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>A code cell on its way into an app: what it means and what changes.</summary>
/// <param name="Number">The how-manieth code cell it is.</param>
/// <param name="Root">The cell as Roslyn reads it.</param>
/// <param name="Model">What its names stand for, as far as it is known without packages.</param>
/// <param name="Edits">The changes to its text.</param>
internal sealed record ExportedCell(
    int Number, CompilationUnitSyntax Root, SemanticModel Model, SourceEdits Edits)
{
    /// <summary>Reads the code cells of a notebook, each knowing those before it.</summary>
    public static IReadOnlyList<ExportedCell> Of(Notebook notebook, string folder)
    {
        var cells = new List<ExportedCell>();
        var syntax = new CSharpParseOptions(kind: SourceCodeKind.Script);
        var references = ScriptEnvironment.Framework().ToList();
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, usings: ScriptEnvironment.Imports,
            allowUnsafe: true, metadataReferenceResolver: new ReferenceResolver(folder));
        CSharpCompilation? before = null;
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            var name = CellName.Of(cells.Count + 1);
            var tree = CSharpSyntaxTree.ParseText(cell.Source, syntax, name);
            var compilation = CSharpCompilation.CreateScriptCompilation(
                name, tree, references, options);
            before = compilation.WithScriptCompilationInfo(compilation.ScriptCompilationInfo!
                .WithPreviousScriptCompilation(before)); // which may name packages not at hand
            cells.Add(new(
                cells.Count + 1, tree.GetCompilationUnitRoot(), before.GetSemanticModel(tree),
                new SourceEdits(cell.Source)));
        }
        return cells;
    }

    /// <summary>An error at a place in the cell.</summary>
    public NotebookException Refuse(Location place, string why) => new(
        $"Code cell {Number}, line {place.GetLineSpan().StartLinePosition.Line + 1}: {why}");
}
