using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>Tells what a call expects: every overload, with the parameter at the cursor.</summary>
internal static class CallInspection
{
    public static void Write(
        InspectionText text, SemanticModel model, CallSite site, CancellationToken cancellation)
    {
        var overloads = Overloads.Of(site, model);
        if (overloads.Count == 0)
            return;

        var marked = overloads.Select(overload => (
            Signature: Signature.Of(overload),
            Index: site.Parameter(overload, site.Index)?.Ordinal ?? -1)).ToList();
        text.Paragraph(
            string.Join('\n', marked.Select(o => o.Signature.Text(o.Index, "«", "»"))),
            string.Join('\n', marked.Select(
                o => $"- `{o.Signature.Text(o.Index, "`**`", "`**`")}`")));

        var documentation = overloads[0].GetDocumentationCommentXml(
            CultureInfo.InvariantCulture, cancellationToken: cancellation);
        text.Prose(DocumentationText.Summary(documentation));
        if (site.Parameter(overloads[0], site.Index) is { } parameter
            && DocumentationText.Parameter(documentation, parameter.Name) is { Length: > 0 } told)
            text.Prose($"{parameter.Name}: {told}");
    }
}
