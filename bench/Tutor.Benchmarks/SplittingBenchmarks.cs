using System.Text.RegularExpressions;

namespace Tutor.Benchmarks;

/// <summary>Cutting a text into pieces: our scanners beside .NET's regex engine.</summary>
public class SplittingBenchmarks
{
    private Regex regex = null!;

    [ParamsSource(nameof(Texts))]
    public BenchmarkText Text { get; set; } = null!;

    [ParamsSource(nameof(Patterns))]
    public string Pattern { get; set; } = null!;

    public static IEnumerable<BenchmarkText> Texts => BenchmarkText.All;

    public static IEnumerable<string> Patterns => SplitPattern.All.Select(pattern => pattern.Name);

    [GlobalSetup]
    public void Prepare()
    {
        regex = new Regex(SplitPattern.Named(Pattern).Expression, RegexOptions.Compiled);
        if (RegexEngine() != Scanner())
            throw new InvalidOperationException($"{Pattern} cuts {Text} in two ways.");
    }

    [Benchmark(Baseline = true)]
    public int RegexEngine()
    {
        var pieces = 0;
        foreach (var match in regex.EnumerateMatches(Text.Value))
            pieces += match.Length > 0 ? 1 : 0;
        return pieces;
    }

    [Benchmark]
    public int Scanner()
    {
        var pattern = SplitPattern.Named(Pattern);
        var pieces = 0;
        for (var start = 0; start < Text.Value.Length; pieces++)
            start = pattern.End(Text.Value, start);
        return pieces;
    }
}
