using Microsoft.ML.Tokenizers;

namespace Tutor.Benchmarks;

/// <summary>The two tokenizers, each with GPT-4's vocabulary.</summary>
public static class Peers
{
    public static TiktokenTokenizer Microsoft() => TiktokenTokenizer.CreateForModel("gpt-4");

    public static BytePairTokenizer Tutor() => BytePairTokenizer.Cl100k();

    /// <summary>Refuses to compare what is not equal.</summary>
    public static void CheckSameIds(
        TiktokenTokenizer theirs, BytePairTokenizer ours, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            if (!theirs.EncodeToIds(text).SequenceEqual(ours.EncodeOrdinary(text)))
                throw new InvalidOperationException(
                    $"The two encode a text of {text.Length} characters into different tokens.");
    }
}
