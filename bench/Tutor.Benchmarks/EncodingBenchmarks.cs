using Microsoft.ML.Tokenizers;

namespace Tutor.Benchmarks;

/// <summary>Encoding a whole file with GPT-4's vocabulary, by a tokenizer in use.</summary>
public class EncodingBenchmarks
{
    private readonly TiktokenTokenizer theirs = Peers.Microsoft();
    private readonly BytePairTokenizer ours = Peers.Tutor();

    [ParamsSource(nameof(Texts))]
    public BenchmarkText Text { get; set; } = null!;

    public static IEnumerable<BenchmarkText> Texts => BenchmarkText.All;

    [GlobalSetup]
    public void Prepare() => Peers.CheckSameIds(theirs, ours, [Text.Value]);

    [Benchmark(Baseline = true)]
    public int Microsoft() => theirs.EncodeToIds(Text.Value).Count;

    [Benchmark]
    public int Tutor() => ours.EncodeOrdinary(Text.Value).Length;
}

/// <summary>The same file as documents of 64 KB, on two cores.</summary>
public class TwoCoreEncodingBenchmarks
{
    private static readonly ParallelOptions twoCores = new() { MaxDegreeOfParallelism = 2 };

    private readonly TiktokenTokenizer theirs = Peers.Microsoft();
    private readonly BytePairTokenizer ours = Peers.Tutor();
    private string[] documents = [];

    [ParamsSource(nameof(Texts))]
    public BenchmarkText Text { get; set; } = null!;

    public static IEnumerable<BenchmarkText> Texts => BenchmarkText.All;

    [GlobalSetup]
    public void Prepare()
    {
        documents = Text.Documents();
        Peers.CheckSameIds(theirs, ours, documents);
    }

    [Benchmark(Baseline = true)]
    public void MicrosoftOnOneCore()
    {
        foreach (var document in documents)
            theirs.EncodeToIds(document);
    }

    [Benchmark]
    public void MicrosoftOnTwoCores() => Parallel.ForEach(
        documents, twoCores, document => theirs.EncodeToIds(document));

    [Benchmark]
    public void TutorOnTwoCores() => Parallel.ForEach(
        documents, twoCores, document => ours.EncodeOrdinary(document));
}
