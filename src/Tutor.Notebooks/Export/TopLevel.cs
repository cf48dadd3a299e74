using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>What belongs to a cell itself and not to a function or a type in it.</summary>
internal static class TopLevel
{
    /// <summary>The statements of a cell and everything in them, functions left out.</summary>
    public static IEnumerable<SyntaxNode> Nodes(CompilationUnitSyntax root) =>
        root.Members.Where(member => member is GlobalStatementSyntax or FieldDeclarationSyntax)
            .SelectMany(member => member.DescendantNodesAndSelf(node => !IsFunction(node)));

    /// <summary>Whether a name declared here can be used by all that follows.</summary>
    public static bool IsShared(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or MethodDeclarationSyntax =>
            declaration.Parent is CompilationUnitSyntax,
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax =>
            declaration.Ancestors().TakeWhile(node => node is not CompilationUnitSyntax)
                .All(node => !IsFunction(node) && !IsScope(node)),
        _ => false,
    };

    public static bool IsFunction(SyntaxNode node) => node
        is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax;

    /// <summary>Whether variables declared within end with it.</summary>
    private static bool IsScope(SyntaxNode node) => node
        is BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
        or DoStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax
        or SwitchStatementSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax
        or QueryExpressionSyntax;
}
