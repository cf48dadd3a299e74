using Microsoft.ML.Tokenizers;

namespace Tutor.Benchmarks;

/// <summary>
/// The first file that a tokenizer encodes: it remembers no piece yet. Its vocabulary is loaded.
/// </summary>
public class ColdEncodingBenchmarks
{
    private TiktokenTokenizer theirs = null!;
    private BytePairTokenizer ours = null!;

    [ParamsSource(nameof(Texts))]
    public BenchmarkText Text { get; set; } = null!;

    public static IEnumerable<BenchmarkText> Texts => BenchmarkText.All;

    [IterationSetup(Target = nameof(Microsoft))]
    public void MakeTheirs() => theirs = Peers.Microsoft();

    [IterationSetup(Target = nameof(Tutor))]
    public void MakeOurs() => ours = Peers.Tutor();

    [Benchmark(Baseline = true)]
    public int Microsoft() => theirs.EncodeToIds(Text.Value).Count;

    [Benchmark]
    public int Tutor() => ours.EncodeOrdinary(Text.Value).Length;
}
