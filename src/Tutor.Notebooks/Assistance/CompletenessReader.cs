using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutor.Notebooks;

/// <summary>
/// Tells by its syntax alone whether a cell is ready to run, as C# scripting itself sees it: an
/// expression needs no semicolon at its end, a declaration does.
/// </summary>
internal static class CompletenessReader
{
    private const string Step = "    ";

    /// <summary>An error no further line can mend: a string that must end with its line.</summary>
    private const string LineEndInString = "CS1010";

    /// <summary>Errors of what only its own end can end: comment, string, #if, #region.</summary>
    private static readonly string[] OpenText = ["CS1035", "CS1039", "CS8997", "CS1027", "CS1038"];

    private static readonly CSharpParseOptions Script =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Reads a cell as it would be run: Markdown in it is no C#.</summary>
    public static Completeness Read(string code)
    {
        try
        {
            var steps = CellReader.Read(code).Steps;
            foreach (var step in steps.OfType<CodeStep>())
                if (ReadCSharp(step.Code) is { Status: not CompletenessStatus.Complete } found)
                    return step == steps[^1] ? found // lines typed now belong to the last step
                        : new(CompletenessStatus.Invalid);
            return new(CompletenessStatus.Complete);
        }
        catch (DirectiveException)
        {
            return new(CompletenessStatus.Invalid);
        }
    }

    private static Completeness ReadCSharp(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        var root = tree.GetRoot();
        var errors = root.GetDiagnostics().Where(error => !IsInDirective(root, error)).ToList();
        if (errors.Count == 0)
            return new(CompletenessStatus.Complete);

        if (SyntaxFactory.IsCompleteSubmission(tree) || !errors.All(e => IsAtTheEnd(root, e))
            || root.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.SkippedTokensTrivia)))
            return new(CompletenessStatus.Invalid);
        return new(
            CompletenessStatus.Incomplete, errors.Any(IsOpenText) ? "" : IndentAfter(root));
    }

    /// <summary>Lines such as <c>#r</c> are not for the syntax to judge.</summary>
    private static bool IsInDirective(SyntaxNode root, Diagnostic error) =>
        root.FindTrivia(error.Location.SourceSpan.Start).IsDirective && !IsOpenText(error);

    private static bool IsOpenText(Diagnostic error) => OpenText.Contains(error.Id);

    /// <summary>What is wrong further up does not become right by typing on.</summary>
    private static bool IsAtTheEnd(SyntaxNode root, Diagnostic error) =>
        error.Id != LineEndInString
        && error.Location.SourceSpan.End >= root.GetLastToken().SpanStart;

    /// <summary>One step deeper than the line of the innermost open bracket.</summary>
    private static string IndentAfter(SyntaxNode root)
    {
        var open = new Stack<SyntaxToken>();
        foreach (var token in root.DescendantTokens().Where(token => !token.IsMissing))
        {
            if (token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken
                or SyntaxKind.OpenBracketToken)
                open.Push(token);
            else if (token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken
                or SyntaxKind.CloseBracketToken)
                open.TryPop(out _);
        }
        if (!open.TryPeek(out var innermost))
            return Step;

        var line = innermost.SyntaxTree!.GetText().Lines
            .GetLineFromPosition(innermost.SpanStart).ToString();
        return line[..^line.TrimStart().Length] + Step;
    }
}
