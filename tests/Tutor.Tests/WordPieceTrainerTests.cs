using CsCheck;

namespace Tutor.Tests;

public sealed class WordPieceTrainerTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end";

    private static string[] Pieces(WordPieceTokenizer tokenizer, string text) =>
        [.. tokenizer.Encode(text).Select(token => tokenizer.Vocabulary[token])];

    [Fact]
    public void Training_works_the_example_of_the_Hugging_Face_course()
    {
        // huggingface.co/learn/llm-course, chapter 6: of hug ×10, pug ×5, pun ×12, bun ×4 and
        // hugs ×5 the first pair to fuse is ##g ##s, 5 / (20 · 5); then all pairs are equal.
        var words = new[] { ("hug", 10), ("pug", 5), ("pun", 12), ("bun", 4), ("hugs", 5) };
        var text = string.Join(' ',
            words.SelectMany(word => Enumerable.Repeat(word.Item1, word.Item2)));

        var tokenizer = WordPieceTokenizer.Train(text, 13, lowerCase: true, minimumCount: 1);

        Assert.Equal(
            ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]",
                "##g", "##n", "##s", "##u", "b", "h", "p", "##gs"],
            tokenizer.Vocabulary);
    }

    [Fact]
    public void A_pair_that_meets_too_seldom_is_not_fused()
    {
        var vocabulary = WordPieceTokenizer.Train("ab ab xy", 100, true, 2).Vocabulary;

        Assert.Contains("ab", vocabulary);
        Assert.DoesNotContain("xy", vocabulary);
    }

    [Fact]
    public void What_it_was_trained_on_it_can_write()
    {
        var tokenizer = WordPieceTokenizer.Train(Text, 55, lowerCase: true, minimumCount: 2);

        Assert.DoesNotContain("[UNK]", Pieces(tokenizer, Text));
        Assert.Equal(string.Join(' ', new BasicTokenizer(true).Words(Text)),
            tokenizer.Decode(tokenizer.Encode(Text)));
        Assert.Equal(55, tokenizer.VocabSize);
    }

    [Fact]
    public void Texts_that_repeat_themselves_are_learned_too() =>
        Gen.Char["ab "].Array[1, 80].Select(letters => "a" + new string(letters)).Sample(text =>
        {
            var tokenizer = WordPieceTokenizer.Train(text, 200, lowerCase: true, minimumCount: 1);
            Assert.DoesNotContain("[UNK]", Pieces(tokenizer, text));
            Assert.Equal(new BasicTokenizer(true).Words(text).Count(),
                tokenizer.Encode(text).Length); // every word has become a piece
        }, iter: 2_000);

    [Fact]
    public void A_vocabulary_smaller_than_the_alphabet_is_refused() =>
        Assert.Contains("of 6 tokens cannot hold the 5 special tokens and the 2 characters",
            Assert.Throws<ArgumentException>(
                () => WordPieceTokenizer.Train("ab", 6, true, minimumCount: 1)).Message);

    [Fact]
    public void A_text_without_words_is_refused() =>
        Assert.Contains("no words", Assert.Throws<ArgumentException>(
            () => WordPieceTokenizer.Train(" \n", 100, true, minimumCount: 1)).Message);
}
