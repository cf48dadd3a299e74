using System.Text;
using CsCheck;

namespace Tutor.Tests;

/// <summary>Pieces too long for a scan through all their neighbours.</summary>
public sealed class LongPieceTests
{
    [Fact]
    public void A_million_letters_without_a_space_are_encoded_in_one_go()
    {
        var text = new string('a', 1_000_000);
        var trained = BytePairTokenizer.Train(new string('a', 300), vocabSize: 262);

        Assert.Equal(Enumerable.Repeat(OpenAi.Cl100k.Encode("aaaaaaaa").Single(), 125_000),
            OpenAi.Cl100k.Encode(text));
        Assert.Equal(text, OpenAi.O200k.Decode(OpenAi.O200k.Encode(text)));
        Assert.Equal(Plain(trained, text), trained.Encode(text));
    }

    [Fact]
    public void Long_words_are_merged_as_the_definition_says()
    {
        var tokenizer = BytePairTokenizer.Train(Word(seed: 1, 3_000), vocabSize: 400);

        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 700]).Sample((seed, length) =>
        {
            var word = Word(seed, length);
            Assert.Equal(Plain(tokenizer, word), tokenizer.Encode(word));
        }, iter: 300);
    }

    [Theory]
    [InlineData(8_192)]
    [InlineData(8_193)]
    [InlineData(16_500)]
    [InlineData(70_000)]
    public void Windows_joined_end_to_end_give_the_tokens_of_the_whole(int length)
    {
        var tokenizer = BytePairTokenizer.Train(Word(seed: 2, 5_000), vocabSize: 600);
        var word = Word(seed: 3, length);

        Assert.Equal(Plain(tokenizer, word), tokenizer.Encode(word));
    }

    [Fact]
    public void A_window_that_no_token_ends_at_is_widened()
    {
        // Bytes that double: x, xx, xxxx, … up to 16,384 at once; windows are half as long.
        var pairs = string.Join(",\n", Enumerable.Range(0, 14)
            .Select(i => i == 0 ? "[120, 120]" : $"[{255 + i}, {255 + i}]"));
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("doubling.json"),
            $$"""{"format": "byte-pair merges, version 1", "merges": [{{pairs}}]}""");
        var tokenizer = BytePairTokenizer.Load(folder.File("doubling.json"));
        var word = new string('x', 50_000); // 3 × 16,384 + 512 + 256 + 64 + 16

        Assert.Equal([269, 269, 269, 264, 263, 261, 259], tokenizer.Encode(word));
    }

    /// <summary>Letters of a small alphabet, so that tokens grow long.</summary>
    private static string Word(int seed, int length)
    {
        var random = new Random(seed);
        return string.Create(length, random, (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = "aaabbcé"[source.Next(7)];
        });
    }

    /// <summary>Applies one merge after the other to a whole word.</summary>
    private static List<int> Plain(BytePairTokenizer tokenizer, string word)
    {
        var tokens = Encoding.UTF8.GetBytes(word).Select(b => (int)b).ToList();
        foreach (var merge in tokenizer.Merges)
        {
            var fused = new List<int>();
            foreach (var token in tokens)
                if (fused.Count > 0 && (fused[^1], token) == (merge.Left, merge.Right))
                    fused[^1] = merge.Token;
                else
                    fused.Add(token);
            tokens = fused;
        }
        return tokens;
    }
}
