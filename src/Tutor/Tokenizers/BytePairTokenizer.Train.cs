namespace Tutor;

public sealed partial class BytePairTokenizer
{
    /// <summary>
    /// Learns up to <paramref name="vocabSize"/> tokens from the text, fewer where no two tokens
    /// are neighbours any more.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than 256 tokens, or an empty text.</exception>
    public static BytePairTokenizer Train(string text, int vocabSize) =>
        Train(text, new BytePairTrainerConfig { VocabSize = vocabSize });

    /// <summary>Learns from the text what <paramref name="config"/> asks for.</summary>
    /// <remarks>
    /// <see cref="BytePairTrainer"/> reads files too, and shows the merges as it finds them.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Fewer tokens than the bytes and special tokens, or an empty text.
    /// </exception>
    public static BytePairTokenizer Train(string text, BytePairTrainerConfig config)
    {
        var trainer = new BytePairTrainer(config);
        trainer.Read(text);
        return trainer.ToTokenizer();
    }
}
