using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>Says what a token of C# is to a reader: a keyword, a type, a string …</summary>
internal static class TokenMeaning
{
    /// <summary>The class to colour it by; empty for names and punctuation.</summary>
    public static string Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => "string",
        _ when token.Parent is InterpolationFormatClauseSyntax => "string",
        _ when token.Parent is DirectiveTriviaSyntax => "directive",
        SyntaxKind.IdentifierToken => OfName(token),
        var kind when SyntaxFacts.IsKeywordKind(kind) => "keyword",
        _ => "",
    };

    private static string OfName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax
            or ConstructorDeclarationSyntax => "type",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "method",
        IdentifierNameSyntax { IsVar: true } or IdentifierNameSyntax { IsUnmanaged: true }
            or IdentifierNameSyntax { IsNotNull: true } => "keyword",
        SimpleNameSyntax name when IsCalled(name) => "method",
        SimpleNameSyntax name when IsType(name) => "type",
        _ => "",
    };

    /// <summary><c>Name(…)</c> or <c>something.Name(…)</c></summary>
    private static bool IsCalled(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == name,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member =>
            member.Name == name && call.Expression == member,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => true,
        _ => false,
    };

    /// <summary>Where only a type can stand, or a capital before a dot: <c>Math.Sqrt</c>.</summary>
    private static bool IsType(SimpleNameSyntax name) =>
        name.Ancestors().Any(node => node is UsingDirectiveSyntax) ? false
        : SyntaxFacts.IsInTypeOnlyContext(name)
        || (name.Parent is MemberAccessExpressionSyntax member && member.Expression == name
            && char.IsUpper(name.Identifier.Text[0]));
}
