using System.Text;
using CsCheck;

namespace Tutor.Tests;

public sealed class BasicTokenizerTests
{
    // The examples are those of tokenization_test.py in google-research/bert.
    [Theory]
    [InlineData(" \tHeLLo!how  \n Are yoU?  ", "hello|!|how|are|you|?")]
    [InlineData("H\u00e9llo", "hello")]
    [InlineData("ah\u535a\u63a8zz", "ah|\u535a|\u63a8|zz")]
    public void It_cuts_as_BERT_does(string text, string words) =>
        Assert.Equal(words.Split('|'), new BasicTokenizer(lowerCase: true).Words(text));

    [Fact]
    public void A_cased_model_keeps_capitals_and_accents() =>
        Assert.Equal(["HéLLo", "!", "how", "Are", "yoU", "?"],
            new BasicTokenizer(lowerCase: false).Words(" \tHéLLo!how  \n Are yoU?  "));

    [Theory]
    [InlineData("Crème Brûlée", "creme|brulee")]
    [InlineData("Åǘễ İstanbul", "aue|istanbul")]         // parts that have parts; Turkish İ
    [InlineData("Ελληνικά Й ё", "ελληνικα|и|е")]          // Greek and Cyrillic
    [InlineData("e\u0301 vs \u00e9", "e|vs|e")]          // both spellings of é
    [InlineData("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8")] // syllables fall into letters
    [InlineData("हिन्दी", "हिनदी")]                         // the virama is a mark, ि and ी are not
    [InlineData("ガ", "カ")]                               // so is the sign of voicing
    [InlineData("a≮b", "a|<|b")]                         // a struck-out < is a < with a mark
    [InlineData("\uf900", "\u8c48")]                     // a compatibility ideograph
    public void An_uncased_model_drops_capitals_and_accents(string text, string words) =>
        Assert.Equal(words.Split('|'), new BasicTokenizer(lowerCase: true).Words(text));

    [Theory]
    [InlineData("a\0b\ufffdc\u0005d\u200de", "abcde")]          // controls and joiners
    [InlineData("a\u00a0b\u2028c\u3000d\re", "a|b|c|d|e")]      // all kinds of spaces
    [InlineData("$1.5`x`", "$|1|.|5|`|x|`")]                    // symbols of ASCII count
    [InlineData("«ja»…「是」", "«|ja|»|…|「|是|」")]
    [InlineData("かな ハングル 한국", "かな|ハングル|한국")]           // no ideographs: not cut
    [InlineData("x\U00020000y\U0002ffff", "x|\U00020000|y\U0002ffff")]
    [InlineData("x\u3400\u4dbf\u4e00\u9fffy", "x|\u3400|\u4dbf|\u4e00|\u9fff|y")]
    [InlineData("x\uf900\ufaffy\u33ffz", "x|\uf900|\ufaff|y\u33ffz")]
    [InlineData("\U0002a6df\U0002a700\U0002ceaf\U0002f800\U0002fa1f",
        "\U0002a6df|\U0002a700|\U0002ceaf|\U0002f800|\U0002fa1f")]
    [InlineData("a\ud83d b", "a|b")]                            // half a pair is no character
    [InlineData("", "")]
    public void Spaces_punctuation_and_ideographs_part_words(string text, string words) =>
        Assert.Equal(words.Split('|', StringSplitOptions.RemoveEmptyEntries),
            new BasicTokenizer(lowerCase: false).Words(text));

    [Fact]
    public void Cutting_the_words_again_changes_nothing() =>
        Gen.Select(Texts.Unicode, Gen.Bool).Sample((text, lowerCase) =>
        {
            var tokenizer = new BasicTokenizer(lowerCase);
            var words = tokenizer.Words(text).ToArray();
            Assert.Equal(words, tokenizer.Words(string.Join(" ", words)));
        });

    [Fact]
    public void No_accent_is_left_in_any_character()
    {
        var tokenizer = new BasicTokenizer(lowerCase: true);
        for (var point = 0; point <= 0x10FFFF; point++)
            if (Rune.IsValid(point))
                foreach (var word in tokenizer.Words(new Rune(point).ToString()))
                    Assert.DoesNotContain(word.EnumerateRunes(), character =>
                        Rune.GetUnicodeCategory(character)
                            == System.Globalization.UnicodeCategory.NonSpacingMark);
    }
}
