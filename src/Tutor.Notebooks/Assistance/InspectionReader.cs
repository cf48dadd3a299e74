using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutor.Notebooks;

/// <summary>
/// Tells about what is at a cursor: the name it touches, else the call whose arguments it is in.
/// </summary>
internal static class InspectionReader
{
    public static async Task<Inspection?> ReadAsync(
        Document document, int cursor, bool detailed, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        var text = new InspectionText();
        if (NameAt(root, cursor) is { } name)
            await NameInspection.WriteAsync(text, document, name, detailed, cancellation);
        if (text.IsEmpty && CallSite.At(root, cursor) is { } call)
            CallInspection.Write(
                text, (await document.GetSemanticModelAsync(cancellation))!, call, cancellation);
        return text.IsEmpty ? null : text.Finish();
    }

    /// <summary>The word the cursor is in or just behind; null beside anything else.</summary>
    private static SyntaxToken? NameAt(SyntaxNode root, int cursor)
    {
        var at = root.FindToken(cursor);
        if (IsName(at, cursor))
            return at;
        var before = root.FindToken(Math.Max(cursor - 1, 0));
        return IsName(before, cursor) ? before : null;
    }

    private static bool IsName(SyntaxToken token, int cursor) =>
        token.Span.Start <= cursor && cursor <= token.Span.End
        && (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword()) && !token.IsMissing;
}
