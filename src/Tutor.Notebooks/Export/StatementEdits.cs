using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tutor.Notebooks;

/// <summary>Changes a cell's declarations and its last expression into an app's.</summary>
internal static class StatementEdits
{
    private static readonly string[] Showing = ["display", "Display", "DisplayAs"];

    public static void Note(ExportedCell cell, bool membersApart)
    {
        foreach (var member in cell.Root.Members)
            if (membersApart && StaticMembers.IsOne(member))
                Open(cell, member);
            else
                Close(cell, member);

        if (cell.Root.Members.LastOrDefault() is GlobalStatementSyntax
            { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            Print(cell, last.Expression);
    }

    /// <summary>Lets the whole app see a member.</summary>
    private static void Open(ExportedCell cell, MemberDeclarationSyntax member)
    {
        Drop(cell, member, SyntaxFacts.IsAccessibilityModifier);
        cell.Edits.Replace(new TextSpan(member.GetFirstToken().SpanStart, 0), "internal ");
    }

    /// <summary>Variables and functions of an app have no owner; all have a value.</summary>
    private static void Close(ExportedCell cell, MemberDeclarationSyntax member)
    {
        if (member is FieldDeclarationSyntax field)
        {
            Drop(cell, member, kind => kind != SyntaxKind.ConstKeyword);
            foreach (var variable in field.Declaration.Variables
                .Where(variable => variable.Initializer is null))
                cell.Edits.Replace(new TextSpan(variable.Span.End, 0), " = default");
        }
        else if (member is MethodDeclarationSyntax)
            Drop(cell, member, kind => kind == SyntaxKind.StaticKeyword
                || SyntaxFacts.IsAccessibilityModifier(kind));
        else if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            Drop(cell, member, kind =>
                kind is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword);
    }

    private static void Drop(
        ExportedCell cell, MemberDeclarationSyntax member, Func<SyntaxKind, bool> isUnwanted)
    {
        foreach (var word in member.Modifiers.Where(word => isUnwanted(word.Kind())))
            cell.Edits.Replace(TextSpan.FromBounds(word.SpanStart, word.FullSpan.End), "");
    }

    /// <summary>A scalar as the console writes it, an object with its items.</summary>
    private static void Print(ExportedCell cell, ExpressionSyntax expression)
    {
        var type = cell.Model.GetTypeInfo(expression).Type?.SpecialType;
        var isShown = type == SpecialType.System_Void || IsShowing(expression);
        var print = isShown ? ""
            : type is >= SpecialType.System_Boolean and <= SpecialType.System_String
                ? "Console.WriteLine(" : "display(";
        cell.Edits.Replace(new TextSpan(expression.SpanStart, 0), print);
        cell.Edits.Replace(new TextSpan(expression.Span.End, 0), isShown ? ";" : ");");
    }

    private static bool IsShowing(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call && Showing.Contains(call.Expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => "",
        });
}
