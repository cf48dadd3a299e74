using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Tutor.Notebooks;

/// <summary>Tells what a name means: its signature, its documentation, its source.</summary>
internal static class NameInspection
{
    private static readonly string[] Brief =
    [
        QuickInfoSectionKinds.DocumentationComments, QuickInfoSectionKinds.TypeParameters,
        QuickInfoSectionKinds.AnonymousTypes,
    ];

    private static readonly string[] Detailed =
    [
        .. Brief, QuickInfoSectionKinds.ReturnsDocumentationComments,
        QuickInfoSectionKinds.RemarksDocumentationComments, QuickInfoSectionKinds.Exception,
    ];

    public static async Task WriteAsync(
        InspectionText text, Document document, SyntaxToken name, bool detailed,
        CancellationToken cancellation)
    {
        var service = QuickInfoService.GetService(document)!;
        var info = await service.GetQuickInfoAsync(document, name.SpanStart, cancellation);
        if (info is null)
            return;

        text.Code(Section(info, QuickInfoSectionKinds.Description));
        foreach (var kind in detailed ? Detailed : Brief)
            text.Prose(Section(info, kind));
        if (detailed)
            WriteSource(text, await SymbolAsync(document, name, cancellation));
    }

    private static string Section(QuickInfoItem info, string kind) =>
        info.Sections.FirstOrDefault(section => section.Kind == kind)?.Text
            .ReplaceLineEndings("\n").Trim() ?? "";

    private static async Task<ISymbol?> SymbolAsync(
        Document document, SyntaxToken name, CancellationToken cancellation)
    {
        var model = (await document.GetSemanticModelAsync(cancellation))!;
        return model.GetSymbolInfo(name.Parent!, cancellation).Symbol
            ?? model.GetSymbolInfo(name.Parent!, cancellation).CandidateSymbols.FirstOrDefault();
    }

    /// <summary>The cell's line that declares the name; nothing for a library's names.</summary>
    private static void WriteSource(InspectionText text, ISymbol? symbol)
    {
        foreach (var declaration in symbol?.DeclaringSyntaxReferences ?? [])
        {
            var node = declaration.GetSyntax();
            var whole = node.FirstAncestorOrSelf<FieldDeclarationSyntax>()
                ?? node.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() ?? node;
            text.Prose($"Declared in {Path.GetFileName(declaration.SyntaxTree.FilePath)}:");
            text.Code(whole.ToString());
        }
    }
}
