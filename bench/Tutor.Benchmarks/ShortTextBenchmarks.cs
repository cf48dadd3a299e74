using Microsoft.ML.Tokenizers;

namespace Tutor.Benchmarks;

/// <summary>Encoding a file as strings of 20 characters, one call each.</summary>
public class ShortTextBenchmarks
{
    private readonly TiktokenTokenizer theirs = Peers.Microsoft();
    private readonly BytePairTokenizer ours = Peers.Tutor();
    private string[] strings = [];

    [ParamsSource(nameof(Texts))]
    public BenchmarkText Text { get; set; } = null!;

    public static IEnumerable<BenchmarkText> Texts => BenchmarkText.All;

    [GlobalSetup]
    public void Prepare()
    {
        strings = Text.Strings(length: 20);
        Peers.CheckSameIds(theirs, ours, strings);
    }

    [Benchmark(Baseline = true)]
    public int Microsoft()
    {
        var tokens = 0;
        foreach (var text in strings)
            tokens += theirs.EncodeToIds(text).Count;
        return tokens;
    }

    [Benchmark]
    public int Tutor()
    {
        var tokens = 0;
        foreach (var text in strings)
            tokens += ours.EncodeOrdinary(text).Length;
        return tokens;
    }
}
