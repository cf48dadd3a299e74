namespace Tutor;

/// <summary>Tokenizers in files; each is written whole or not at all.</summary>
public sealed partial class BytePairTokenizer
{
    /// <summary>
    /// Writes the pattern, the special tokens and the merges as JSON that people can read.
    /// </summary>
    /// <exception cref="InvalidOperationException">The tokens are numbered differently.</exception>
    public void Save(string path) => BytePairFile.Save(this, path);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static BytePairTokenizer Load(string path) => BytePairFile.Load(path);

    /// <summary>Writes GPT-2's <c>vocab.json</c> and <c>merges.txt</c> into a folder.</summary>
    /// <exception cref="InvalidOperationException">The files cannot hold a token.</exception>
    public void SaveGpt2(string folder) => Gpt2Files.Save(this, folder);

    /// <summary>Reads <c>vocab.json</c> and <c>merges.txt</c> out of a folder.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or they do not match.</exception>
    public static BytePairTokenizer LoadGpt2(string folder) => Gpt2Files.Load(
        Path.Combine(folder, "vocab.json"), Path.Combine(folder, "merges.txt"), pattern: null);

    /// <summary>
    /// Reads GPT-2's two files; <paramref name="pattern"/> is how to cut texts, which other
    /// programs do not write down.
    /// </summary>
    /// <exception cref="InvalidDataException">A file is damaged, or they do not match.</exception>
    public static BytePairTokenizer LoadGpt2(
        string vocabularyPath, string mergesPath, SplitPattern pattern) =>
        Gpt2Files.Load(vocabularyPath, mergesPath, pattern);

    /// <summary>Writes a <c>.tiktoken</c> file, which leaves special tokens out.</summary>
    /// <exception cref="InvalidOperationException">Ranks cannot stand for the merges.</exception>
    public void SaveTiktoken(string path) => TiktokenFile.Save(this, path);

    /// <summary>Reads a <c>.tiktoken</c> file; what is not in it comes from the caller.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pattern">How a text is cut.</param>
    /// <param name="specialTokens">Name → token.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static BytePairTokenizer LoadTiktoken(
        string path, SplitPattern pattern, IReadOnlyDictionary<string, int> specialTokens) =>
        TiktokenFile.Load(path, pattern, specialTokens);
}
