using System.Text;

namespace Tutor.Tests;

/// <summary>What a trainer has learned, in a form to compare and to read.</summary>
internal static class Learned
{
    /// <summary>The merges' two halves, byte for byte as characters.</summary>
    public static (string Left, string Right)[] Pairs(BytePairTokenizer tokenizer) =>
        [.. tokenizer.Merges.Select(merge => (
            Encoding.Latin1.GetString(tokenizer.BytesOf(merge.Left)),
            Encoding.Latin1.GetString(tokenizer.BytesOf(merge.Right))))];

    /// <summary>The merged tokens as text.</summary>
    public static string[] Tokens(BytePairTokenizer tokenizer) =>
        [.. tokenizer.Merges.Select(merge => Encoding.UTF8.GetString(merge.Bytes))];

    /// <summary>Trains on texts, each a document.</summary>
    public static BytePairTokenizer From(BytePairTrainerConfig config, params string[] texts)
    {
        var trainer = new BytePairTrainer(config);
        foreach (var text in texts)
            trainer.Read(text);
        return trainer.ToTokenizer();
    }
}
