namespace Tutor.Tests;

/// <summary>Real vocabularies, loaded once for all tests.</summary>
internal static class OpenAi
{
    private static readonly Lazy<BytePairTokenizer> cl100k = new(BytePairTokenizer.Cl100k);
    private static readonly Lazy<BytePairTokenizer> o200k = new(BytePairTokenizer.O200k);

    public static BytePairTokenizer Cl100k => cl100k.Value;

    public static BytePairTokenizer O200k => o200k.Value;

    public static BytePairTokenizer Named(string name) => name == "cl100k" ? Cl100k : O200k;

    /// <summary>GPT-2's tokenizer out of TUTOR_DATA; skips the test without it.</summary>
    public static BytePairTokenizer Gpt2() => BytePairTokenizer.LoadGpt2(
        Corpora.Path("gpt2_vocab.json"), Corpora.Path("gpt2_merges.txt"), SplitPattern.Gpt2);
}
