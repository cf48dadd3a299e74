using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutor.Notebooks;

/// <summary>
/// Colours C# with the compiler's own eyes: every token and comment becomes HTML with a class
/// that says what it is, and not one character is lost, even where the code does not compile.
/// </summary>
public static class CodeColouring
{
    private static readonly CSharpParseOptions Script =
        new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The source as HTML, its meaning in <c>span</c> elements.</summary>
    public static string ToHtml(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, Script).GetRoot();
        var html = new StringBuilder();
        foreach (var token in root.DescendantTokens())
            AppendToken(html, token);
        return html.ToString();
    }

    private static void AppendToken(StringBuilder html, SyntaxToken token)
    {
        AppendTrivia(html, token.LeadingTrivia);
        Append(html, token.Text, TokenMeaning.Of(token));
        AppendTrivia(html, token.TrailingTrivia);
    }

    /// <summary>What stands between tokens: space, comments, directives, skipped text.</summary>
    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            if (IsComment(trivia.Kind()))
                Append(html, trivia.ToFullString(), "comment");
            else if (trivia.GetStructure() is { } structure)
                foreach (var token in structure.DescendantTokens())
                    AppendToken(html, token);
            else
                Append(html, trivia.ToFullString(), "");
        }
    }

    private static bool IsComment(SyntaxKind kind) => kind
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia;

    private static void Append(StringBuilder html, string text, string meaning)
    {
        if (text.Length == 0)
            return;
        var escaped = PlainText.Escape(text);
        html.Append(meaning == "" ? escaped : $"<span class=\"{meaning}\">{escaped}</span>");
    }
}
