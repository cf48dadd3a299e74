using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutor.Notebooks;

/// <summary>What a cell may do and an app may not.</summary>
internal static class ExportRules
{
    /// <exception cref="NotebookException">The cell cannot be part of an app.</exception>
    public static void Check(ExportedCell cell)
    {
        foreach (var error in cell.Root.GetDiagnostics().Where(IsError))
            if (cell.Root.FindTrivia(error.Location.SourceSpan.Start) is not { IsDirective: true })
                throw cell.Refuse(error.Location, $"{error.Id}: {error.GetMessage()}");

        foreach (var member in cell.Root.Members)
            if (member is BasePropertyDeclarationSyntax or EventFieldDeclarationSyntax)
                throw cell.Refuse(member.GetLocation(),
                    "An app has no property or event outside a type. Make it a variable.");

        if (TopLevel.Nodes(cell.Root).OfType<ReturnStatementSyntax>().FirstOrDefault() is { } end)
            throw cell.Refuse(end.GetLocation(),
                "return would end the app, not the cell. Write an if around what follows.");
    }

    private static bool IsError(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error;
}
