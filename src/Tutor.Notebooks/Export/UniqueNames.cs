using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>
/// Gives what several cells declare under one name a name of its own each: cells may declare a
/// name again, and hide it within a block; one app may not.
/// </summary>
internal sealed class UniqueNames
{
    /// <summary>Names that every app has.</summary>
    private static readonly string[] Reserved =
        ["args", "Program", "NotebookMembers", "NotebookOutput"];

    private readonly IReadOnlyList<ExportedCell> cells;
    private readonly HashSet<string> written;
    private readonly Dictionary<ISymbol, string> renamed = new(SymbolEqualityComparer.Default);

    public UniqueNames(IReadOnlyList<ExportedCell> cells)
    {
        this.cells = cells;
        written = [.. cells.SelectMany(cell => Identifiers(cell.Root))
            .Select(token => token.ValueText), .. Reserved];
    }

    /// <summary>Notes the new names in the cells' texts.</summary>
    public void Assign()
    {
        var shared = new Dictionary<string, ISymbol>();
        foreach (var symbol in Declared(TopLevel.IsShared))
            if (Reserved.Contains(symbol.Name)
                || !SymbolEqualityComparer.Default.Equals(
                    shared.TryAdd(Key(symbol), symbol) ? symbol : shared[Key(symbol)], symbol))
                renamed.TryAdd(symbol, NewName(symbol.Name));

        var variables = shared.Values.Where(symbol => symbol is not ITypeSymbol)
            .Select(symbol => symbol.Name).ToHashSet();
        foreach (var symbol in Declared(IsInBlock))
            if (variables.Contains(symbol.Name))
                renamed.TryAdd(symbol, NewName(symbol.Name));

        foreach (var cell in cells)
            foreach (var token in Identifiers(cell.Root))
                if (Meant(cell.Model, token) is { } symbol
                    && renamed.TryGetValue(symbol, out var name))
                    cell.Edits.Replace(token.Span, Implied(token) + name);
    }

    /// <summary>Types may share their name with variables, and with types of other arity.</summary>
    private static string Key(ISymbol symbol) =>
        symbol is ITypeSymbol ? $"type {symbol.MetadataName}" : symbol.Name;

    /// <summary>A variable of a block, which must not hide one outside; functions may.</summary>
    private static bool IsInBlock(SyntaxNode node) => !TopLevel.IsShared(node) && node
        is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax
        or CatchDeclarationSyntax or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax
        or JoinIntoClauseSyntax or QueryContinuationSyntax
        && !node.Ancestors().Any(TopLevel.IsFunction);

    private IEnumerable<ISymbol> Declared(Func<SyntaxNode, bool> here) => cells.SelectMany(
        cell => cell.Root.DescendantNodes().Where(here)
            .Select(node => cell.Model.GetDeclaredSymbol(node)).OfType<ISymbol>());

    private string NewName(string name)
    {
        for (var number = 2; ; number++)
            if (written.Add($"{name}{number}"))
                return $"{name}{number}";
    }

    private static IEnumerable<SyntaxToken> Identifiers(SyntaxNode root) =>
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken));

    /// <summary>What a name stands for: the thing itself, a type for its constructor.</summary>
    private ISymbol? Meant(SemanticModel model, SyntaxToken token)
    {
        if (token.Parent is not { } node || renamed.All(entry => entry.Key.Name != token.ValueText))
            return null;
        var info = node is SimpleNameSyntax ? model.GetSymbolInfo(node) : default;
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
            ?? model.GetDeclaredSymbol(node);
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? constructor.ContainingType.OriginalDefinition : symbol?.OriginalDefinition;
    }

    /// <summary>The name that <c>x</c> gives to a member of <c>new { x }</c>.</summary>
    private static string Implied(SyntaxToken token) => token.Parent?.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => $"{token.ValueText} = ",
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple }
            when tuple.Parent is not AssignmentExpressionSyntax assignment
                || assignment.Left != tuple => $"{token.ValueText}: ",
        _ => "",
    };
}
