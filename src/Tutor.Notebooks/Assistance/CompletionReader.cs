using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Recommendations;

namespace Tutor.Notebooks;

/// <summary>Asks Roslyn how the text at a cursor may go on, and keeps what fits.</summary>
internal static class CompletionReader
{
    private const int Limit = 200;

    public static async Task<Completion> ReadAsync(
        Document document, int cursor, CancellationToken cancellation)
    {
        var found = await CompletionService.GetService(document)!
            .GetCompletionsAsync(document, cursor, cancellationToken: cancellation);
        if (found.ItemsList.Count == 0)
            return new([], cursor, cursor);

        var text = (await document.GetTextAsync(cancellation)).ToString();
        var (before, typed) = (text[..found.Span.Start], text[found.Span.Start..cursor]);
        var items = found.ItemsList.Where(item => !item.IsComplexTextEdit) // snippets, overrides
            .Select(item => (Item: item, Rank: CompletionRank.Of(item, typed)))
            .Where(ranked => ranked.Rank is { } rank && !(rank.Distance > 0 && IsOfValue(before)))
            .OrderBy(ranked => ranked.Rank)
            .ThenBy(ranked => ranked.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .Select(ranked => ranked.Item).DistinctBy(Insertion).Take(Limit).ToList();
        var names = items.Select(item => item.DisplayText).ToHashSet();
        var signatures = await SignaturesAsync(document, cursor, names, cancellation);
        return new(
            [.. items.Select(item => new CompletionMatch(
                Insertion(item), Kind(item),
                signatures.GetValueOrDefault(item.DisplayText, "")))],
            found.Span.Start, found.Span.End);
    }

    /// <summary>
    /// Whether a member of a value is asked for. Where a statement begins, <c>list[0].</c> could
    /// begin a declaration too, and Roslyn offers every namespace.
    /// </summary>
    private static bool IsOfValue(string before) =>
        before.TrimEnd() is [.., ')' or ']', '.'];

    private static string Insertion(CompletionItem item) =>
        item.Properties.GetValueOrDefault("InsertionText", item.DisplayText);

    /// <summary>Roslyn's first tag, as one word in lower case.</summary>
    private static string Kind(CompletionItem item) => item.Tags.FirstOrDefault() switch
    {
        "ExtensionMethod" => "method",
        "EnumMember" => "constant",
        "TypeParameter" => "type",
        "Local" or "Parameter" or "RangeVariable" => "variable",
        { } tag => tag.ToLowerInvariant(),
        null => "",
    };

    /// <summary>The first overload of each method that can be called at the cursor.</summary>
    private static async Task<Dictionary<string, string>> SignaturesAsync(
        Document document, int cursor, HashSet<string> names, CancellationToken cancellation)
    {
        var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(
            document, cursor, cancellationToken: cancellation);
        return symbols.OfType<IMethodSymbol>().Where(method => names.Contains(method.Name))
            .GroupBy(method => method.Name).ToDictionary(
                overloads => overloads.Key,
                overloads => Signature.Of(overloads.First()).Text());
    }
}
