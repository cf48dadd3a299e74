using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Tutor;

/// <summary>
/// The vocabularies of GPT-4 and GPT-4o, out of the data packages of Microsoft.ML.Tokenizers:
/// one token a line in base 64, the lowest rank first, compressed.
/// </summary>
internal static class OpenAiVocabulary
{
    /// <summary>Reads one of them.</summary>
    /// <param name="package">The assembly, as <c>…Data.Cl100kBase</c>.</param>
    /// <param name="resource">What it is called inside, as <c>cl100k_base</c>.</param>
    /// <param name="special">Name → token (openai_public.py of tiktoken).</param>
    /// <param name="pattern">How a text is cut.</param>
    public static BytePairTokenizer Read(
        string package,
        string resource,
        IReadOnlyDictionary<string, int> special,
        SplitPattern pattern)
    {
        using var content = Find(package).GetManifestResourceStream($"{resource}.tiktoken.deflate")
            ?? throw new InvalidDataException(
                $"The package {package} holds no {resource}.tiktoken.deflate.");
        using var reader = new StreamReader(
            new DeflateStream(content, CompressionMode.Decompress), Encoding.ASCII);

        reader.ReadLine(); // "Capacity: 100257", room for the tokens that follow
        var tokens = new List<byte[]?>();
        while (reader.ReadLine() is { } line)
            tokens.Add(Convert.FromBase64String(line));
        return new BytePairTokenizer(RankedTokens.Model(tokens, special, pattern), special);
    }

    /// <summary>The package's assembly, which lies beside this one.</summary>
    private static Assembly Find(string package)
    {
        try
        {
            return Assembly.Load(package);
        }
        catch (FileNotFoundException) // a notebook loads this library without its neighbours
        {
            var folder = Path.GetDirectoryName(typeof(OpenAiVocabulary).Assembly.Location)!;
            return Assembly.LoadFrom(Path.Combine(folder, $"{package}.dll"));
        }
    }
}
