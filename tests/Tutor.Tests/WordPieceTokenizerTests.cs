using System.Text;
using CsCheck;
using Microsoft.ML.Tokenizers;

namespace Tutor.Tests;

public sealed class WordPieceTokenizerTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end";

    private static WordPieceTokenizer Of(params string[] vocabulary) =>
        new(vocabulary, lowerCase: true, maxCharactersPerWord: 100);

    private static string[] Pieces(WordPieceTokenizer tokenizer, string text) =>
        [.. tokenizer.Encode(text).Select(token => tokenizer.Vocabulary[token])];

    [Fact]
    public void It_works_the_examples_of_BERT()
    {
        // tokenization.py and tokenization_test.py of google-research/bert.
        var tokenizer = Of("[UNK]", "[CLS]", "[SEP]", "want", "##want", "##ed", "wa", "un", "runn",
            "##ing", ",", "##aff", "##able");

        Assert.Equal(["un", "##aff", "##able"], Pieces(tokenizer, "unaffable"));
        Assert.Equal([7, 4, 5, 10, 8, 9], tokenizer.Encode("UNwant\u00e9d,running"));
        Assert.Equal(["[UNK]", "runn", "##ing"], Pieces(tokenizer, "unwantedX running"));
        Assert.Empty(tokenizer.Encode(""));
    }

    [Fact]
    public void The_longest_piece_wins_even_where_it_leads_nowhere()
    {
        Assert.Equal(["abc", "##d"],
            Pieces(Of("[UNK]", "ab", "abc", "##c", "##cd", "##d"), "abcd"));
        Assert.Equal(["[UNK]"], Pieces(Of("[UNK]", "ab", "abc", "##cd"), "abcd"));
    }

    [Fact]
    public void A_word_of_too_many_characters_is_unknown()
    {
        var tokenizer = new WordPieceTokenizer(["[UNK]", "😀", "##😀"], true, 3);

        Assert.Equal([1, 2, 2], tokenizer.Encode("😀😀😀"));
        Assert.Equal([0], tokenizer.Encode("😀😀😀😀"));
    }

    [Fact]
    public void Special_tokens_in_a_text_are_plain_text() =>
        Assert.Equal(["[", "mask", "]"],
            Pieces(Of("[UNK]", "[MASK]", "mask", "[", "]"), "[MASK]"));

    [Fact]
    public void It_cuts_every_word_as_Microsofts_tokenizer_does_with_the_same_vocabulary()
    {
        var tokenizer = WordPieceTokenizer.Train(Text, 60, lowerCase: false, minimumCount: 2);
        using var file = FileOf(tokenizer);
        var theirs = Microsoft.ML.Tokenizers.WordPieceTokenizer.Create(file,
            new WordPieceOptions { PreTokenizer = PreTokenizer.CreateWhiteSpace() });

        Gen.OneOf(Texts.Unicode, nearText).Sample(text => Assert.Equal(
            theirs.EncodeToIds(string.Join(' ', new BasicTokenizer(false).Words(text))),
            tokenizer.Encode(text)), iter: 5_000);
    }

    [Fact]
    public void It_cuts_every_text_as_Microsofts_BERT_does_but_for_what_that_drops()
    {
        // Theirs drops symbols such as $, which BERT's own code cuts off as punctuation, and line
        // feeds, which are spaces there.
        var tokenizer = WordPieceTokenizer.Train(Text, 60, lowerCase: false, minimumCount: 2);
        using var file = FileOf(tokenizer);
        var theirs = BertTokenizer.Create(file,
            new BertOptions { LowerCaseBeforeTokenization = false });

        nearText.Select(text => text.Replace('\n', ' ')).Sample(text => Assert.Equal(
            theirs.EncodeToIds(text, addSpecialTokens: false), tokenizer.Encode(text)),
            iter: 5_000);
    }

    private static readonly Gen<string> nearText = // strings of stretches of the text
        Gen.Select(Gen.Int[0, Text.Length - 1], Gen.Int[1, 9])
            .Select((start, length) => Text[start..Math.Min(Text.Length, start + length)])
            .Array[0, 10].Select(stretches => string.Concat(stretches));

    private static MemoryStream FileOf(WordPieceTokenizer tokenizer) =>
        new(Encoding.UTF8.GetBytes(string.Join('\n', tokenizer.Vocabulary)));

    [Fact]
    public void A_broken_vocabulary_is_refused()
    {
        Assert.Contains("There is no [UNK] among the 1 tokens",
            Assert.Throws<ArgumentException>(() => Of("a")).Message);
        Assert.Contains("'a' is both token 1 and token 2",
            Assert.Throws<ArgumentException>(() => Of("[UNK]", "a", "a")).Message);
        Assert.Contains("Token 1 is empty",
            Assert.Throws<ArgumentException>(() => Of("[UNK]", "")).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_refused(int token) =>
        Assert.Equal($"Token {token} is outside the vocabulary of 1 tokens.",
            Assert.Throws<ArgumentException>(() => Of("[UNK]").Decode([token])).Message);
}
