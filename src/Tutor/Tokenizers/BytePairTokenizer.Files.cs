namespace Tutor;

/// <summary>Tokenizers in files.</summary>
public sealed partial class BytePairTokenizer
{
    /// <summary>Writes the merges as JSON that people can read.</summary>
    public void Save(string path) => BytePairFile.Save(this, path);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static BytePairTokenizer Load(string path) => BytePairFile.Load(path);
}
