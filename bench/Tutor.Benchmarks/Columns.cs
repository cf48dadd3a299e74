using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Tutor.Benchmarks;

/// <summary>A column of numbers that are better the larger they are.</summary>
public abstract class NumberColumn(string name, string legend) : IColumn
{
    public string Id => name;
    public string ColumnName => name;
    public string Legend => legend;
    public bool AlwaysShow => true;
    public ColumnCategory Category => ColumnCategory.Custom;
    public int PriorityInCategory => 0;
    public bool IsNumeric => true;
    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        Value(summary, benchmarkCase)?.ToString("N1", CultureInfo.InvariantCulture) ?? "–";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    protected abstract double? Value(Summary summary, BenchmarkCase benchmarkCase);

    /// <summary>Nanoseconds.</summary>
    protected static double? Median(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics?.Median;
}

/// <summary>Megabytes of UTF-8, a million bytes each, in a second of the median.</summary>
public sealed class MegabytesPerSecond() : NumberColumn("MB/s", "10^6 bytes of UTF-8 a second")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase) =>
        benchmarkCase.Parameters["Text"] is BenchmarkText text
            ? text.Bytes * 1e3 / Median(summary, benchmarkCase)
            : null;
}

/// <summary>How many times as fast as the baseline: the ratio of the two medians.</summary>
public sealed class TimesAsFast() : NumberColumn("× peer", "the peer's median by this median")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase)
    {
        var peer = summary.GetBaseline(summary.GetLogicalGroupKey(benchmarkCase)!);
        return peer is null ? null : Median(summary, peer) / Median(summary, benchmarkCase);
    }
}
