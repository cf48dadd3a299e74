using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Tutor.Notebooks;

/// <summary>How well a completion fits what has been typed; the smaller, the better.</summary>
internal static class CompletionRank
{
    /// <summary>Null for a completion that does not fit at all.</summary>
    public static (int Misfit, int Unlikeliness, int Distance)? Of(
        CompletionItem item, string typed) =>
        Misfit(item.FilterText, typed) is { } misfit
            ? (misfit, -item.Rules.MatchPriority, Distance(item.Tags)) : null;

    private static int? Misfit(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        return FitsHumps(name, 0, typed) ? 2 : null;
    }

    /// <summary><c>wl</c>, <c>WriL</c> and <c>line</c> all fit <c>WriteLine</c>.</summary>
    private static bool FitsHumps(string name, int from, ReadOnlySpan<char> typed)
    {
        if (typed.IsEmpty)
            return true;
        for (var start = from; start < name.Length; start++)
            if (start == 0 || char.IsUpper(name[start]) || name[start - 1] == '_')
                for (var taken = SameLetters(name.AsSpan(start), typed); taken > 0; taken--)
                    if (FitsHumps(name, start + taken, typed[taken..]))
                        return true;
        return false;
    }

    private static int SameLetters(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        var same = 0;
        while (same < Math.Min(name.Length, typed.Length)
            && char.ToUpperInvariant(name[same]) == char.ToUpperInvariant(typed[same]))
            same++;
        return same;
    }

    /// <summary>Values and functions come first, then keywords, types and namespaces.</summary>
    private static int Distance(ImmutableArray<string> tags) => tags.FirstOrDefault() switch
    {
        WellKnownTags.Keyword => 1,
        WellKnownTags.Namespace => 3,
        WellKnownTags.Class or WellKnownTags.Structure or WellKnownTags.Interface
            or WellKnownTags.Enum or WellKnownTags.Delegate or WellKnownTags.TypeParameter => 2,
        _ => 0,
    };
}
