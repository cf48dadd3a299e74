using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tutor.Notebooks;

/// <summary>
/// Reads what a cell asks for. Roslyn says which lines are directives, so one that stands in a
/// text or a comment is none. Every step keeps the line numbers of the cell.
/// </summary>
internal sealed class CellReader
{
    private readonly SourceText text;
    private readonly List<CellStep> steps = [];
    private readonly HashSet<int> followed = []; // lines that C# is not to see
    private readonly List<string> sources = [];
    private readonly List<PackageRequest> requests = [];
    private int start; // the first line that no step holds yet
    private bool isTimed;

    private CellReader(string code) => text = SourceText.From(code);

    /// <exception cref="DirectiveException">A directive is unknown or not well formed.</exception>
    public static CellPlan Read(string code) => code.Contains('#')
        ? new CellReader(code).Read() : new([new CodeStep(code, Line: 1)], IsTimed: false);

    private CellPlan Read()
    {
        while (start < text.Lines.Count)
            ReadCSharp();
        return new(steps, isTimed);
    }

    /// <summary>Reads to the end of the cell, or of the first Markdown in it.</summary>
    private void ReadCSharp()
    {
        foreach (var directive in Directives())
        {
            var index = directive.GetLocation().GetLineSpan().StartLinePosition.Line;
            var words = text.Lines[index].ToString().Trim();
            if (directive.IsActive ? Follow(directive, words, index) : IsOurs(words, index))
                followed.Add(index);
            if (start > index + 1)
                return; // there was Markdown, which Roslyn took for C#
        }
        EndCSharp(text.Lines.Count);
    }

    /// <summary>The directives from the start on, in order.</summary>
    private IEnumerable<DirectiveTriviaSyntax> Directives() => CSharpSyntaxTree
        .ParseText(CodeUpTo(text.Lines.Count), new(kind: SourceCodeKind.Script)).GetRoot()
        .DescendantTrivia().Where(trivia => trivia.IsDirective)
        .Select(trivia => (DirectiveTriviaSyntax)trivia.GetStructure()!);

    /// <summary>Whether a line begins with <c>#!</c> and is not for a shell.</summary>
    private static bool IsOurs(string words, int index) =>
        words.StartsWith("#!", StringComparison.Ordinal)
        && (index > 0 || !words.StartsWith("#!/", StringComparison.Ordinal));

    /// <summary>Does as a line says; false if it is C#'s own.</summary>
    private bool Follow(DirectiveTriviaSyntax directive, string words, int index)
    {
        if (IsOurs(words, index))
            Follow(DirectiveLine.Read(words[2..], index + 1), index);
        else if (directive is ReferenceDirectiveTriviaSyntax { File.ValueText: var file }
            && PackageRequest.IsOne(file))
            requests.Add(PackageRequest.Parse(file, index + 1));
        else if (SourceLine.Read(words, index + 1) is { } source)
            sources.Add(source);
        else
            return false;
        return true;
    }

    private void Follow(DirectiveLine directive, int index)
    {
        if (directive.Name == "time")
        {
            isTimed = true;
            return;
        }

        EndCSharp(index);
        if (directive.Name == "markdown")
            ReadMarkdown(index + 1);
        else if (directive.Name == "import")
            steps.Add(new ImportStep(directive.Argument, index + 1));
        else if (directive.Name == "about")
            steps.Add(new AboutStep(index + 1));
        else if (directive.Name == "lsmagic")
            steps.Add(new ListStep(index + 1));
    }

    private void EndCSharp(int end)
    {
        if (sources.Count + requests.Count > 0)
            steps.Add(new PackageStep([.. sources], [.. requests], start + 1));
        sources.Clear();
        requests.Clear();

        var code = CodeUpTo(end);
        if (!string.IsNullOrWhiteSpace(code))
            steps.Add(new CodeStep(code, start + 1));
        start = end + 1;
    }

    private void ReadMarkdown(int from)
    {
        var end = from;
        while (end < text.Lines.Count && !DirectiveLine.IsSwitch(text.Lines[end].ToString()))
            end++;
        if (from < end)
        {
            var span = TextSpan.FromBounds(text.Lines[from].Start, text.Lines[end - 1].End);
            steps.Add(new MarkdownStep(text.ToString(span).Trim(), from + 1));
        }
        start = end;
    }

    /// <summary>The lines from the start to an end, every line before them being empty.</summary>
    private string CodeUpTo(int end)
    {
        var code = new StringBuilder();
        foreach (var line in text.Lines.Take(end))
        {
            var isCode = line.LineNumber >= start && !followed.Contains(line.LineNumber);
            var from = isCode ? line.Start : line.End;
            code.Append(text.ToString(
                TextSpan.FromBounds(from, line.EndIncludingLineBreak)));
        }
        return code.ToString();
    }
}
