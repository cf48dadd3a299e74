using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tutor.Notebooks;

/// <summary>Decides how an object is drawn, and asks it for what there is to draw.</summary>
internal static class ObjectReader
{
    public static View Read(object? value, FormatBudget budget) => value switch
    {
        null => new TextView("null"),
        Exception error => new TextView($"{TypeName.Of(error.GetType())}: {error.Message}"),
        _ when Member.IsScalar(value) =>
            new TextView(new OutputCap().Take(InlineText.OfScalar(value))),
        Array { Rank: 2 } matrix => SequenceReader.ReadMatrix(matrix, budget),
        IEnumerable items => SequenceReader.Read(items, budget),
        ITuple => new TextView(InlineText.Of(value, budget)),
        _ => ReadMembers(value, budget),
    };

    /// <summary>A cell of a table, for any object.</summary>
    public static TableCell Cell(object? value, FormatBudget budget) => new(
        InlineText.Of(value, budget), Member.IsNumber(value), (value as HtmlText)?.Html);

    /// <summary>Two columns: what the object has, and how much of it.</summary>
    private static TableView ReadMembers(object value, FormatBudget budget)
    {
        var members = Member.Of(value.GetType());
        var rows = members.Take(FormatBudget.Rows)
            .TakeWhile(_ => !budget.IsSpent)
            .Select(member => new[]
            {
                new TableCell(member.Name),
                Cell(InlineText.Read(member, value), budget) with { IsNumber = false },
            })
            .ToList();
        var left = members.Count - rows.Count;
        return new(TypeName.Of(value.GetType()), [], rows, left == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{left:N0} more properties"));
    }
}
