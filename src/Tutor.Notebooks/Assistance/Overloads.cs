using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>What a call may mean, the likeliest first.</summary>
internal static class Overloads
{
    public static IReadOnlyList<ISymbol> Of(CallSite site, SemanticModel model)
    {
        var chosen = model.GetSymbolInfo(site.Call).Symbol?.OriginalDefinition;
        return [.. All(site.Call, model)
            .Where(overload => model.IsAccessible(site.Call.SpanStart, overload))
            .OrderBy(overload => SymbolEqualityComparer.Default.Equals(
                overload.OriginalDefinition, chosen) ? 0 : 1)
            .ThenBy(overload => site.Parameter(overload, site.Index) is null ? 1 : 0)
            .ThenBy(overload => Mismatch(site, overload, model))
            .ThenBy(overload => Signature.ParametersOf(overload).Length)];
    }

    private static IEnumerable<ISymbol> All(SyntaxNode call, SemanticModel model) => call switch
    {
        InvocationExpressionSyntax invocation => Invoked(invocation.Expression, model),
        ElementAccessExpressionSyntax element => model.GetIndexerGroup(element.Expression),
        BaseObjectCreationExpressionSyntax creation =>
            (model.GetTypeInfo(creation).Type as INamedTypeSymbol)?.InstanceConstructors ?? [],
        _ => model.GetMemberGroup(call),
    };

    private static IEnumerable<ISymbol> Invoked(ExpressionSyntax called, SemanticModel model)
    {
        if ((model.GetTypeInfo(called).Type as INamedTypeSymbol)?.DelegateInvokeMethod
            is { } invoke)
            return [invoke];

        var group = model.GetMemberGroup(called);
        if (called is not MemberAccessExpressionSyntax access)
            return group;
        var ofType = model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol;
        return group.Where(method => method.IsStatic == ofType);
    }

    /// <summary>How badly the arguments written so far fit: 0 if each has the very type.</summary>
    private static int Mismatch(CallSite site, ISymbol overload, SemanticModel model)
    {
        var mismatch = 0;
        for (var i = 0; i < site.Arguments.Count; i++)
        {
            var (value, parameter) = (site.Arguments[i].Value, site.Parameter(overload, i));
            if (value.IsMissing)
                continue;
            var conversion = parameter is null
                ? default : model.ClassifyConversion(value, parameter.Type);
            mismatch += conversion.IsIdentity ? 0 : conversion.IsImplicit ? 1 : 10;
        }
        return mismatch;
    }
}
