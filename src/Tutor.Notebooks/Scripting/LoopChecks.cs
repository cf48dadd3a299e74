using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>Writes a <see cref="LoopCheck"/> into each loop of a cell; no line moves.</summary>
internal sealed class LoopChecks : CSharpSyntaxRewriter
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement(
        $"global::{typeof(LoopCheck).FullName}.{nameof(LoopCheck.Pass)}();");

    /// <summary>The cell with its checks; null if it has no loop.</summary>
    public static string? Add(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, Script).GetRoot();
        var checkedRoot = new LoopChecks().Visit(root)!;
        return ReferenceEquals(root, checkedRoot) ? null : checkedRoot.ToFullString();
    }

    public override SyntaxNode? Visit(SyntaxNode? node) => base.Visit(node) switch
    {
        WhileStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        DoStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        ForStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        CommonForEachStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        var other => other,
    };

    private static BlockSyntax Checked(StatementSyntax body) => body is BlockSyntax block
        ? block.WithStatements(block.Statements.Insert(0, Check))
        : SyntaxFactory.Block(Check, body);
}
