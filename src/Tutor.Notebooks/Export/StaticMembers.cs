using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>
/// Constants and static functions of cells: types of cells may use them. Types of an app cannot
/// see what its statements declare, so there they go into a class.
/// </summary>
internal static class StaticMembers
{
    /// <summary>Whether a cell's declaration is one.</summary>
    public static bool IsOne(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax or MethodDeclarationSyntax
        && member.Modifiers.Any(word =>
            word.IsKind(SyntaxKind.StaticKeyword) || word.IsKind(SyntaxKind.ConstKeyword));

    /// <summary>Whether a type in some cell uses one.</summary>
    public static bool AreUsedByTypes(IEnumerable<ExportedCell> cells) => cells.Any(cell =>
        cell.Root.Members.OfType<BaseTypeDeclarationSyntax>()
            .SelectMany(type => type.DescendantNodes().OfType<SimpleNameSyntax>())
            .Select(name => cell.Model.GetSymbolInfo(name))
            .Any(info => (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
                is IFieldSymbol or IMethodSymbol
                and { IsStatic: true, ContainingType.IsScriptClass: true }));
}
