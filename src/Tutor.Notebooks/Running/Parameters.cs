using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>Gives the variables of a notebook's <c>parameters</c> cell other values.</summary>
public static class Parameters
{
    private const string Declared = "parameters";
    private const string Injected = "injected-parameters";

    /// <summary>The variables that the notebook's cell tagged <c>parameters</c> declares.</summary>
    public static IReadOnlyList<string> DeclaredIn(Notebook notebook) =>
        notebook.Cells.FirstOrDefault(IsDeclaring) is { } cell ? VariablesOf(cell.Source) : [];

    /// <summary>The notebook with a cell of assignments after its parameters cell.</summary>
    /// <exception cref="NotebookException">
    /// No cell is tagged <c>parameters</c>, or it declares no variable of a name.
    /// </exception>
    public static Notebook Inject(
        Notebook notebook, IReadOnlyDictionary<string, string> values, string path)
    {
        if (values.Count == 0)
            return notebook;

        var cells = notebook.Cells.Where(cell => !cell.Tags.Contains(Injected)).ToList();
        var index = cells.FindIndex(IsDeclaring);
        if (index < 0)
            throw new NotebookException(
                $"{path} takes no parameters: no code cell is tagged {Declared}, so "
                + $"{string.Join(", ", values.Keys)} cannot be set.");

        RequireDeclared(values.Keys, VariablesOf(cells[index].Source), path);
        cells.Insert(index + 1, Assignments(values));
        return notebook with { Cells = cells };
    }

    private static bool IsDeclaring(Cell cell) =>
        cell.Kind == CellKind.Code && cell.Tags.Contains(Declared);

    private static void RequireDeclared(
        IEnumerable<string> names, IReadOnlyList<string> declared, string path)
    {
        foreach (var name in names.Where(name => !declared.Contains(name)))
            throw new NotebookException(
                $"{path} has no parameter {name}; it has {string.Join(", ", declared)}.");
    }

    private static List<string> VariablesOf(string code) =>
    [
        .. CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script))
            .GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Select(variable => variable.Identifier.Text),
    ];

    private static Cell Assignments(IReadOnlyDictionary<string, string> values) => new()
    {
        Id = Injected,
        Kind = CellKind.Code,
        Source = string.Join('\n', values.Select(value => $"{value.Key} = {value.Value};")),
        Metadata = new JsonObject { ["tags"] = new JsonArray(Injected) },
    };
}
