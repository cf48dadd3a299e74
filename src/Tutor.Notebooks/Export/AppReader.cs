using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tutor.Notebooks;

/// <summary>Reads a notebook as an app sees it: what its cells import stands in their place.
/// </summary>
internal sealed class AppReader
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    private readonly List<AppPiece> pieces = [];

    private AppReader()
    {
    }

    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Where its relative paths start.</param>
    /// <exception cref="NotebookException">A cell says what no app can.</exception>
    public static IReadOnlyList<AppPiece> Read(Notebook notebook, string folder)
    {
        var reader = new AppReader();
        var number = 0;
        foreach (var cell in notebook.Cells)
            if (cell.Kind == CellKind.Code)
                reader.Add(cell.Source, new($"Code cell {++number}", folder), cell.WhyNotRun);
            else
                reader.pieces.Add(new TextPiece(cell.Source));
        return reader.pieces;
    }

    /// <summary>An error at a line of a cell or a file.</summary>
    public static NotebookException Refuse(
        CodeOrigin origin, int line, string why, Exception? inner = null) =>
        new($"{Path.GetFileName(origin.Name)}, line {line}: {why}", inner);

    private void Add(string code, CodeOrigin origin, string? whyNotRun = null)
    {
        if (whyNotRun is not null)
        {
            pieces.Add(new TextPiece($"{whyNotRun}\n{code}"));
            return;
        }
        try
        {
            var plan = CellReader.Read(code);
            if (plan.IsTimed)
                pieces.Add(new CallPiece("NotebookOutput.StartTime();"));
            foreach (var step in plan.Steps)
                Add(step, origin);
            if (plan.IsTimed)
                pieces.Add(new CallPiece("NotebookOutput.ShowTime();"));
        }
        catch (DirectiveException error)
        {
            throw Refuse(origin, error.Line, error.Message, error);
        }
    }

    private void Add(CellStep step, CodeOrigin origin)
    {
        if (step is CodeStep code)
            AddWithLoads(code.Code, origin);
        else if (step is MarkdownStep markdown)
            pieces.Add(new TextPiece(markdown.Text));
        else if (step is PackageStep packages)
            pieces.Add(new PackagePiece(packages, origin));
        else if (step is ImportStep import)
            foreach (var piece in ImportedFile.Read(import, origin))
                Add(piece.Code, piece.Origin, piece.WhyNotRun);
        else
            throw Refuse(origin, step.Line,
                $"#!{(step is AboutStep ? "about" : "lsmagic")} shows something of this engine, "
                + "which an app runs without. Take the line out.");
    }

    /// <summary>C# that follows the files it loads.</summary>
    private void AddWithLoads(string code, CodeOrigin origin)
    {
        var rest = new SourceEdits(code);
        foreach (var load in CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot()
            .GetLoadDirectives().Where(load => load.IsActive))
        {
            var line = load.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            foreach (var piece in ImportedFile.Read(new(load.File.ValueText, line), origin))
                Add(piece.Code, piece.Origin, piece.WhyNotRun);
            rest.Replace(load.Span, "");
        }
        pieces.Add(new CodePiece(rest.Read(new TextSpan(0, code.Length)), origin));
    }
}
