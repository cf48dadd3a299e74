using System.Diagnostics;

namespace Tutor.Notebooks;

/// <summary>How much drawing one object may cost, so that no object can hang a cell.</summary>
internal sealed class FormatBudget
{
    /// <summary>Rows of a table.</summary>
    public const int Rows = 30;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 20;

    /// <summary>Numbers in a list of nothing else.</summary>
    public const int Numbers = 200;

    /// <summary>Items of a sequence within a table or text.</summary>
    public const int InnerItems = 10;

    /// <summary>How deep objects within objects are followed.</summary>
    public const int Depth = 4;

    /// <summary>Characters in a cell of a table.</summary>
    public const int CellLength = 300;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Whether it took too long; looked at between items and between members.</summary>
    public bool IsSpent => Stopwatch.GetElapsedTime(start) > Limit;
}
