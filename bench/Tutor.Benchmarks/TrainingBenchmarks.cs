namespace Tutor.Benchmarks;

/// <summary>
/// Learning a vocabulary from Shakespeare's plays. Its peer, minbpe, takes minutes and is timed by
/// bench/tokenizers/minbpe_train.py.
/// </summary>
public class TrainingBenchmarks
{
    [ParamsSource(nameof(Texts))]
    public BenchmarkText Text { get; set; } = null!;

    [Params(512, 4_096)]
    public int VocabSize { get; set; }

    public static IEnumerable<BenchmarkText> Texts => [BenchmarkText.English];

    [Benchmark]
    public BytePairTokenizer OnOneCore() => Train(workers: 1);

    [Benchmark]
    public BytePairTokenizer OnTwoCores() => Train(workers: 2);

    private BytePairTokenizer Train(int workers) => BytePairTokenizer.Train(
        Text.Value,
        new BytePairTrainerConfig
        {
            VocabSize = VocabSize,
            SplitPattern = SplitPattern.Cl100k,
            WorkerCount = workers,
        });
}
