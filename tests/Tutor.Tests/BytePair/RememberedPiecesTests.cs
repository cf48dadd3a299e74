namespace Tutor.Tests;

public sealed class RememberedPiecesTests
{
    private static readonly BytePairTokenizer tokenizer = BytePairTokenizer.Train(
        "the cat sat on the mat; des lettres à côté; 猫坐在垫子上，猫在垫子上。", vocabSize: 300);

    [Theory]
    [InlineData("ab")]
    [InlineData("aàÿ")]
    [InlineData("aā")]
    [InlineData("猫坐在")]
    [InlineData("a猫")]
    public void A_piece_comes_out_the_same_each_time_it_is_met(string alphabet)
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 3_000).Select(_ => new string(
            random.GetItems(alphabet.AsSpan(), length: random.Next(1, 40)))).ToList();

        foreach (var word in words.Concat(words))
            Assert.Equal(Bytes(word), tokenizer.DecodeBytes(tokenizer.Encode(word)));
    }

    [Fact]
    public void Pieces_that_begin_alike_are_told_apart()
    {
        foreach (var letter in new[] { 'a', 'ÿ', 'ā', '猫' })
            for (var length = 1; length < 70; length++)
            {
                var word = new string(letter, length);

                Assert.Equal(word, tokenizer.Decode(tokenizer.Encode(word)));
                Assert.Equal(word + " b", tokenizer.Decode(tokenizer.Encode(word + " b")));
            }
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
