using Microsoft.ML.Tokenizers;

namespace Tutor.Tests;

/// <summary>
/// Our cuts beside those of Microsoft.ML.Tokenizers, on generated texts and on real ones. The
/// two differ in two things, and in both the published reference, tiktoken, decides for ours:
/// .NET's regex engine sees a letter or digit outside the BMP as two surrogates, which are signs
/// to it, and it does not know the long s (ſ) as another case of s.
/// </summary>
public sealed class SplitOracleTests
{
    public static TheoryData<string> Patterns => ["gpt2", "cl100k", "o200k"]; // those of theirs

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Microsofts_tokenizer_makes_the_same_pieces_of_generated_texts(string name)
    {
        var (pattern, theirs) = (SplitPattern.Named(name), TheirsFor(name));

        foreach (var text in ManyTexts.Draw(count: 200_000, seed: 6))
            AssertCutAlike(pattern, theirs, AsBothReadIt(text));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Microsofts_tokenizer_makes_the_same_pieces_of_real_texts(string name)
    {
        var data = Environment.GetEnvironmentVariable("TUTOR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "TUTOR_DATA is not set.");
        var (pattern, theirs) = (SplitPattern.Named(name), TheirsFor(name));

        foreach (var path in Directory.EnumerateFiles(data!))
            AssertCutAlike(pattern, theirs, AsBothReadIt(File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("gpt-4", "cl100k", "x𐐀y", "x¦𐐀¦y", "x𐐀y")]
    [InlineData("gpt-4", "cl100k", "1𝟘", "1¦𝟘", "1𝟘")]
    [InlineData("gpt-4", "cl100k", "'ſt", "'ſt", "'ſ¦t")]
    [InlineData("gpt-4o", "o200k", "a'ſt", "a¦'ſt", "a'ſ¦t")]
    public void Where_the_two_differ_we_cut_as_tiktoken_does(
        string model, string name, string text, string theirs, string tiktokens)
    {
        var ends = EndsOf(TheirsFor(model), text);

        Assert.Equal(theirs.Split('¦'), Pieces.Between(text, ends));
        Assert.Equal(tiktokens.Split('¦'), Pieces.Of(SplitPattern.Named(name), text));
    }

    /// <summary>Microsoft's rules for a model, with a vocabulary of nothing but the bytes.</summary>
    private static PreTokenizer TheirsFor(string nameOrModel)
    {
        var model = nameOrModel switch
        {
            "cl100k" => "gpt-4",
            "o200k" => "gpt-4o",
            _ => nameOrModel,
        };
        var bytes = Enumerable.Range(0, 256)
            .Select(b => $"{Convert.ToBase64String([(byte)b])} {b}\n");
        using var vocabulary = new MemoryStream([.. string.Concat(bytes).Select(c => (byte)c)]);
        return TiktokenTokenizer.CreateForModel(model, vocabulary).PreTokenizer!;
    }

    /// <summary>Without what the two differ in, and without the special tokens it takes out.</summary>
    private static string AsBothReadIt(string text) =>
        SplitExpression.OneCharEach(text, out _).Replace('ſ', 's').Replace("<|", "<");

    private static List<int> EndsOf(PreTokenizer preTokenizer, string text) =>
        [.. preTokenizer.PreTokenize(text).Select(piece => piece.Offset + piece.Length)];

    private static void AssertCutAlike(SplitPattern pattern, PreTokenizer theirs, string text)
    {
        var expected = EndsOf(theirs, text);
        var ends = Pieces.Ends(pattern, text);
        if (!expected.SequenceEqual(ends))
            Assert.Equal(Pieces.Between(text, expected), Pieces.Between(text, ends));
    }
}
