using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>An argument of a call being written: <c>1</c> or <c>seed: 1</c>.</summary>
internal sealed record Argument(string? Name, ExpressionSyntax Value);

/// <summary>A call being written, and which of its arguments the cursor is at.</summary>
/// <param name="Call">The invocation, creation, element access or attribute.</param>
/// <param name="Arguments">What stands between its brackets.</param>
/// <param name="Index">How many arguments stand before the one at the cursor.</param>
internal sealed record CallSite(
    SyntaxNode Call, IReadOnlyList<Argument> Arguments, int Index)
{
    /// <summary>The innermost call whose brackets the cursor is between.</summary>
    public static CallSite? At(SyntaxNode root, int cursor)
    {
        var token = root.FindToken(cursor);
        if (token.SpanStart >= cursor)
            token = token.GetPreviousToken();
        return token.Parent?.AncestorsAndSelf().Where(node => IsInside(node, cursor))
            .Select(node => Of(node, cursor)).FirstOrDefault(site => site is not null);
    }

    /// <summary>The parameter that one of the arguments is for, if there is one.</summary>
    public IParameterSymbol? Parameter(ISymbol overload, int argument)
    {
        var parameters = Signature.ParametersOf(overload);
        if (Arguments.ElementAtOrDefault(argument)?.Name is { } name)
            return parameters.FirstOrDefault(parameter => parameter.Name == name);
        if (argument < parameters.Length)
            return parameters[argument];
        return parameters is [.., { IsParams: true } last] ? last : null;
    }

    private static CallSite? Of(SyntaxNode list, int cursor) => list switch
    {
        BaseArgumentListSyntax arguments => new(
            list.Parent!,
            [.. arguments.Arguments.Select(a => new Argument(Name(a.NameColon), a.Expression))],
            CommasBefore(cursor, arguments.Arguments.GetSeparators())),
        AttributeArgumentListSyntax arguments => new(
            list.Parent!,
            [.. arguments.Arguments.Select(a => new Argument(Name(a.NameColon), a.Expression))],
            CommasBefore(cursor, arguments.Arguments.GetSeparators())),
        _ => null,
    };

    private static string? Name(NameColonSyntax? name) => name?.Name.Identifier.Text;

    private static int CommasBefore(int cursor, IEnumerable<SyntaxToken> commas) =>
        commas.Count(comma => comma.Span.End <= cursor);

    private static bool IsInside(SyntaxNode list, int cursor)
    {
        var (open, close) = (list.GetFirstToken(), list.GetLastToken(includeZeroWidth: true));
        return open.Span.End <= cursor && (close.IsMissing || cursor <= close.SpanStart);
    }
}
