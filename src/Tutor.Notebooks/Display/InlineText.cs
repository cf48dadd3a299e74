using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tutor.Notebooks;

/// <summary>An object on one line: <c>[1, 2]</c>, <c>(a, 1)</c>, <c>Point { X = 1 }</c>.</summary>
internal static class InlineText
{
    public static string Of(object? value, FormatBudget budget) =>
        Cut(Of(value, budget, FormatBudget.Depth));

    /// <summary>Numbers and dates in the invariant culture, everything else as it says.</summary>
    public static string OfScalar(object value) => Guard(() => value is IFormattable number
        ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "");

    private static string Of(object? value, FormatBudget budget, int depth)
    {
        if (value is null)
            return "null";
        if (FormatterSources.PlainText(value) is { } own)
            return own;
        if (value is double or float)
            return Shorten(Convert.ToDouble(value, CultureInfo.InvariantCulture), value);
        if (Member.IsScalar(value) || value is HtmlText)
            return OfScalar(value);
        if (depth == 0 || budget.IsSpent)
            return "…";

        return value switch
        {
            IEnumerable items => "[" + Join(Items(items, budget, depth)) + "]",
            ITuple tuple => "(" + Join(Enumerable.Range(0, tuple.Length)
                .Select(i => Of(tuple[i], budget, depth - 1))) + ")",
            _ when !Member.HasGeneratedText(value.GetType()) => OfScalar(value),
            _ => TypeName.Of(value.GetType()) is var name && name == ""
                ? $"{{ {Members(value, budget, depth)} }}"
                : $"{name} {{ {Members(value, budget, depth)} }}",
        };
    }

    /// <summary>A member's value, or what reading it threw.</summary>
    public static object? Read(Member member, object owner)
    {
        try
        {
            return member.Get(owner);
        }
        catch (TargetInvocationException error)
        {
            return new HtmlText($"({error.InnerException!.GetType().Name})");
        }
    }

    private static string Members(object value, FormatBudget budget, int depth) =>
        Join(Member.Of(value.GetType()).Select(
            member => $"{member.Name} = {Of(Read(member, value), budget, depth - 1)}"));

    private static IEnumerable<string> Items(IEnumerable items, FormatBudget budget, int depth)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (count++ == FormatBudget.InnerItems || budget.IsSpent)
            {
                yield return "…";
                yield break;
            }
            yield return Of(item, budget, depth - 1);
        }
    }

    /// <summary>Six digits are what a table has room for; whole numbers keep all theirs.</summary>
    private static string Shorten(double number, object exact) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? OfScalar(exact) : number.ToString("G6", CultureInfo.InvariantCulture);

    private static string Guard(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (Exception error)
        {
            return $"(ToString threw {error.GetType().Name}: {error.Message})";
        }
    }

    private static string Join(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts.TakeWhile(_ => text.Length <= FormatBudget.CellLength))
            text.Append(text.Length == 0 ? "" : ", ").Append(part);
        return text.ToString();
    }

    private static string Cut(string text) => text.Length <= FormatBudget.CellLength
        ? text : text[..FormatBudget.CellLength] + "…";
}
