using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tutor.Notebooks;

/// <summary>A cell in the parts that stand in different places of an app.</summary>
internal sealed record CellParts
{
    /// <summary>Lines for the top.</summary>
    public required IReadOnlyList<string> Usings { get; init; }

    /// <summary>What runs, in the order of the cells.</summary>
    public required string Statements { get; init; }

    /// <summary>Constants and static functions that types use, for a class of their own.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Types, for the end.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Takes a cell apart, its changes made.</summary>
    public static CellParts Of(ExportedCell cell, bool membersApart)
    {
        var usings = cell.Root.Usings;
        var types = cell.Root.Members
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();
        var members = cell.Root.Members
            .Where(member => membersApart && StaticMembers.IsOne(member)).ToList();
        var elsewhere = usings
            .Select(line => TextSpan.FromBounds(line.SpanStart, line.FullSpan.End))
            .Concat(types.Concat(members).Select(node => node.FullSpan));
        return new()
        {
            Usings = [.. usings.Select(line => line.NormalizeWhitespace().ToString())],
            Statements = Trim(cell.Edits.Read(cell.Root.FullSpan, elsewhere)),
            Members = [.. members.Select(node => Trim(cell.Edits.Read(node.FullSpan)))],
            Types = [.. types.Select(node => Trim(cell.Edits.Read(node.FullSpan)))],
        };
    }

    private static string Trim(string text) => text.Trim('\r', '\n').TrimEnd();
}
