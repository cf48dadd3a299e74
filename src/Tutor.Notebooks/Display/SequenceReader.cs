using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tutor.Notebooks;

/// <summary>
/// Reads the first items of a sequence, however long, and says what it leaves out.
/// </summary>
internal static class SequenceReader
{
    public static View Read(IEnumerable items, FormatBudget budget)
    {
        var first = new List<object?>();
        var more = false;
        foreach (var item in items)
        {
            more = first.Count == (Member.IsNumber(item) ? FormatBudget.Numbers : FormatBudget.Rows)
                || budget.IsSpent;
            if (more)
                break;
            first.Add(item);
        }

        var note = more ? LeftOut(CountOf(items) - first.Count) : "";
        return first.Count == 0 ? new TextView("(empty)")
            : first.TrueForAll(Member.IsNumber) ? ReadNumbers(first, note, budget)
            : ReadRows(first, note, budget);
    }

    /// <summary>A matrix as a table without headings.</summary>
    public static TableView ReadMatrix(Array matrix, FormatBudget budget)
    {
        var (height, width) = (matrix.GetLength(0), matrix.GetLength(1));
        var rows = Enumerable.Range(0, Math.Min(height, FormatBudget.Rows)).Select(y => Enumerable
            .Range(0, Math.Min(width, FormatBudget.Columns))
            .Select(x => ObjectReader.Cell(matrix.GetValue(y, x), budget)).ToArray()).ToList();
        var cut = height > FormatBudget.Rows || width > FormatBudget.Columns;
        return new("", [], rows, cut ? string.Create(CultureInfo.InvariantCulture,
            $"the top left corner of {height:N0} rows and {width:N0} columns") : "");
    }

    private static TextView ReadNumbers(List<object?> numbers, string note, FormatBudget budget)
    {
        var list = string.Join(", ", numbers.Select(number => InlineText.Of(number, budget)));
        return new(note == "" ? $"[{list}]" : $"[{list}, …] ({note})");
    }

    /// <summary>
    /// A row for each item: its members, if all have the same, else its number and its value.
    /// </summary>
    private static TableView ReadRows(List<object?> items, string note, FormatBudget budget)
    {
        var type = items[0]?.GetType();
        var areRecords = type is not null && items.TrueForAll(item => item?.GetType() == type)
            && IsRecordLike(items[0]!);
        var members = areRecords ? Member.Of(type!) : [new Member("value", item => item)];
        if (members.Count > FormatBudget.Columns)
            note += string.Create(CultureInfo.InvariantCulture,
                $"{(note == "" ? "" : ", ")}{members.Count - FormatBudget.Columns} more columns");

        var shown = members.Take(FormatBudget.Columns).ToList();
        var rows = items.Select((item, index) => shown
            .Select(member => ObjectReader.Cell(
                item is null ? null : InlineText.Read(member, item), budget))
            .Prepend(new TableCell(index.ToString(CultureInfo.InvariantCulture), IsNumber: true))
            .Skip(areRecords ? 1 : 0).ToArray()).ToList();
        var names = shown.Select(member => member.Name);
        return new("", [.. areRecords ? names : names.Prepend("")], rows, note);
    }

    private static bool IsRecordLike(object item) =>
        !Member.IsScalar(item) && item is not (IEnumerable or HtmlText or Exception)
        && FormatterSources.PlainText(item) is null
        && (item is ITuple || Member.HasGeneratedText(item.GetType()) || IsPair(item.GetType()));

    private static bool IsPair(Type type) =>
        type == typeof(DictionaryEntry)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    /// <summary>How many items there are; −1 for a sequence that does not know.</summary>
    private static int CountOf(IEnumerable items) =>
        items is ICollection collection ? collection.Count
        : items.GetType().GetProperty("Count")?.GetValue(items) as int? ?? -1;

    private static string LeftOut(int count) => count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{count:N0} more")
        : "more follow, how many is not known";
}
