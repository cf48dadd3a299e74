using System.Text;
using CsCheck;

namespace Tutor.Tests;

/// <summary>Texts in parts: as they arrive, or side by side on all cores.</summary>
public sealed class StreamingTests
{
    private static readonly string[] allSpecial = ["<|endoftext|>", "<|endofprompt|>"];

    /// <summary>A reader that gives a few characters at a time, as a slow line would.</summary>
    private sealed class Drops(string text, int seed) : TextReader
    {
        private readonly Random random = new(seed);
        private int position;

        public override int Read(Span<char> buffer)
        {
            var count = Math.Min(
                Math.Min(buffer.Length, text.Length - position), random.Next(1, 9_000));
            text.AsSpan(position, count).CopyTo(buffer);
            position += count;
            return count;
        }
    }

    public static TheoryData<string> Patterns => Pieces.Patterns;

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_stream_has_the_tokens_of_the_whole_text(string pattern)
    {
        var config = new BytePairTrainerConfig
        {
            VocabSize = 400,
            SplitPattern = SplitPattern.Named(pattern),
            SpecialTokens = allSpecial,
        };
        var mixed = string.Concat(ManyTexts.Draw(count: 15_000, seed: 8));
        var tokenizer = BytePairTokenizer.Train(mixed[..20_000], config);

        Assert.Equal(
            tokenizer.Encode(mixed, allSpecial),
            tokenizer.EncodeStream(new Drops(mixed, seed: 9), allSpecial));
    }

    [Theory]
    [InlineData("a")] // no place to stop in a million characters
    [InlineData("  ")]
    [InlineData("!? ")]
    [InlineData("猫，")]
    [InlineData("Ab")]
    [InlineData("\n \n")]
    [InlineData("🦉")]
    [InlineData("<|endoftext|>")]
    [InlineData("x<|endoftext")]
    public void A_line_of_half_a_million_characters_has_them_too(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 500_000 / part.Length));
        var expected = OpenAi.O200k.Encode(text, allSpecial);

        Assert.Equal(expected, OpenAi.O200k.EncodeStream(new Drops(text, 10), allSpecial));
        Assert.Equal(expected, OpenAi.O200k.EncodeParallel(text, allSpecial));
    }

    [Fact]
    public void A_file_is_read_as_its_bytes_are()
    {
        using var folder = new TemporaryFolder();
        var text = "\uFEFFone\r\ntwo 👍\n" + new string('x', 70_000) + "é";
        File.WriteAllText(folder.File("text.txt"), text, new UTF8Encoding(false));

        Assert.Equal(
            OpenAi.Cl100k.Encode(text), OpenAi.Cl100k.EncodeFile(folder.File("text.txt")));
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused_at_its_first_wrong_byte()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("latin1.txt"),
            [.. Enumerable.Repeat((byte)'a', 200_000), 0xE9, (byte)'b']);

        var error = Assert.Throws<InvalidDataException>(
            () => OpenAi.Cl100k.EncodeFile(folder.File("latin1.txt")).Count());

        Assert.Contains("latin1.txt", error.Message);
        Assert.Contains("0xE9 at position 200,000", error.Message);
    }

    [Fact]
    public void A_stream_names_the_place_of_a_special_token()
    {
        var text = new string('a', 300_000) + " <|endoftext|>";

        var error = Assert.Throws<ArgumentException>(
            () => OpenAi.O200k.EncodeStream(new Drops(text, 11), allowed: []).Count());

        Assert.Contains("'<|endoftext|>' at position 300001;", error.Message);
    }

    [Fact]
    public void Texts_side_by_side_have_the_tokens_they_have_alone()
    {
        var texts = ManyTexts.Draw(count: 3_000, seed: 12).ToArray();

        Assert.Equal(
            texts.Select(text => OpenAi.O200k.Encode(text, allSpecial)),
            OpenAi.O200k.EncodeBatch(texts, allSpecial));
    }

    [Fact]
    public void A_long_text_in_parts_has_the_tokens_of_the_whole()
    {
        var text = string.Concat(ManyTexts.Draw(count: 30_000, seed: 13));

        Assert.Equal(
            OpenAi.O200k.Encode(text, allSpecial), OpenAi.O200k.EncodeParallel(text, allSpecial));
        Assert.Empty(OpenAi.O200k.EncodeParallel(""));
    }

    [Fact]
    public void What_goes_wrong_in_one_text_is_said_plainly() =>
        Assert.Contains("'<|endoftext|>' at position 1", Assert.Throws<ArgumentException>(
            () => OpenAi.O200k.EncodeBatch(["a", " <|endoftext|>"])).Message);
}
