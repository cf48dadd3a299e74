using System.Globalization;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Tutor.Tests;

/// <summary>
/// Our tokens beside those of Microsoft.ML.Tokenizers with the same vocabulary. The two differ
/// where their cuts do: to .NET's regex engine a character outside the BMP is two signs, be it a
/// letter, a number or a mark, or a sign that would begin the word behind it, and the long s (ſ)
/// is no s. There the published reference, tiktoken, decides for ours.
/// </summary>
public sealed class MicrosoftOracleTests
{
    [Theory]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void Both_write_generated_texts_in_the_same_tokens(string name)
    {
        var (ours, theirs) = (OpenAi.Named(name), TheirsFor(name));

        foreach (var text in ManyTexts.Draw(count: 200_000, seed: 4))
            AssertAlike(ours, theirs, AsBothReadIt(text));
    }

    [Theory]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void Both_write_real_texts_in_the_same_tokens(string name)
    {
        var (ours, theirs) = (OpenAi.Named(name), TheirsFor(name));

        foreach (var path in Directory.EnumerateFiles(
            Path.GetDirectoryName(Corpora.Path("tinyshakespeare.txt"))!))
            AssertAlike(ours, theirs, WithoutSpecial(File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("cl100k")]
    [InlineData("o200k")]
    public void Where_they_differ_the_definition_read_in_whole_characters_decides(string name)
    {
        var ours = OpenAi.Named(name);
        var definition = new PlainMerges(ours);

        var compared = 0;
        foreach (var text in ManyTexts.Draw(count: 20_000, seed: 5)
            .Where(text => !BothReadAlike(text)))
        {
            var expected = definition.Encode(text);
            if (!expected.SequenceEqual(ours.EncodeOrdinary(text)))
                Assert.Equal((text, expected), (text, ours.EncodeOrdinary(text)));
            compared++;
        }

        Assert.InRange(compared, 1_000, 20_000);
    }

    [Fact]
    public void A_letter_outside_the_BMP_belongs_to_its_word()
    {
        // 𝐚 is a letter of four bytes; .NET's regex cuts "x𝐚y" in three, tiktoken does not.
        const string text = "x𝐚y";

        Assert.Equal(new PlainMerges(OpenAi.Cl100k).Encode(text), OpenAi.Cl100k.Encode(text));
        Assert.Equal([text], Pieces.Of(SplitPattern.Cl100k, text));
    }

    /// <summary>In the megabyte of gpt2_vocab.json theirs passes over a special token.</summary>
    private static string WithoutSpecial(string text) => text.Replace("<|", "<");

    private static TiktokenTokenizer TheirsFor(string name) =>
        TiktokenTokenizer.CreateForEncoding($"{name}_base");

    private static void AssertAlike(
        BytePairTokenizer ours, TiktokenTokenizer theirs, string text)
    {
        var expected = theirs.EncodeToIds(text); // their special tokens are always recognised
        var tokens = ours.Encode(text, [.. ours.SpecialTokens.Keys]);
        if (!expected.SequenceEqual(tokens))
            Assert.Equal((text, expected), (text, tokens));
    }

    /// <summary>The text; where the two differ on it, one without such characters.</summary>
    private static string AsBothReadIt(string text) => BothReadAlike(text)
        ? text
        : SplitExpression.OneCharEach(text, out _).Replace('ſ', 's');

    private static bool BothReadAlike(string text)
    {
        var isSplit = false; // did .NET see the last character as two signs?
        foreach (var character in text.EnumerateRunes())
        {
            var isWord = Rune.GetUnicodeCategory(character) <= UnicodeCategory.EnclosingMark;
            var isNumber = Rune.IsNumber(character);
            if (character.Value == 'ſ'
                || (isSplit && isWord)
                || (!character.IsBmp && (isWord || isNumber)))
                return false;
            isSplit = !character.IsBmp;
        }
        return true;
    }
}
