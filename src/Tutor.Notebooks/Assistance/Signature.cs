using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>A method or an indexer as a reader writes it, parameter by parameter.</summary>
internal sealed record Signature(string Head, IReadOnlyList<string> Parameters, string Foot)
{
    private static readonly SymbolDisplayFormat Short =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat WithoutParameters = Short.WithMemberOptions(
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
        | SymbolDisplayMemberOptions.IncludeContainingType);

    /// <param name="symbol">A method or an indexer.</param>
    public static Signature Of(ISymbol symbol)
    {
        var parameters = ParametersOf(symbol)
            .Select(parameter => parameter.ToDisplayString(Short)).ToList();
        if (symbol is not IPropertySymbol indexer)
            return new($"{symbol.ToDisplayString(WithoutParameters)}(", parameters, ")");
        var (type, owner) = (indexer.Type, indexer.ContainingType);
        return new(
            $"{type.ToDisplayString(Short)} {owner.ToDisplayString(Short)}[", parameters, "]");
    }

    public static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    /// <summary>The signature, with one parameter marked if there is one of that index.</summary>
    public string Text(int marked = -1, string before = "", string after = "")
    {
        var texts = Parameters.Select((text, i) => i == marked ? before + text + after : text);
        return Head + string.Join(", ", texts) + Foot;
    }
}
