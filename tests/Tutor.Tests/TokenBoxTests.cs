using System.Text.Json;
using CsCheck;

namespace Tutor.Tests;

public sealed class TokenBoxTests
{
    private static readonly BytePairTokenizer tokenizer = BytePairTokenizer.Train(
        string.Concat(Enumerable.Repeat("The fox's friend, 12 猫, a 🦊\n  aaaa aaa  é\t", 3)), 330);

    [Fact]
    public void A_page_finds_the_tokens_that_the_library_finds()
    {
        var texts = Texts.Unicode.Array[500].Single().Concat(
        [
            "The fox's friend", "aaaaaaa", "a \u0085 \u00A0\u3000b\uFEFF \u180E c", "\r\n\r\n x",
            "'S 's 'll", "𝟘𝟙 𐐀𐐁 e\u0301", "  ", "",
        ]).ToArray();

        var found = Typed<string[]>(texts, "part(\".count\").textContent");

        for (var i = 0; i < texts.Length; i++)
            Assert.EndsWith(
                $" tokens: {string.Join(" ", tokenizer.Encode(texts[i]))}", found[i]);
    }

    [Fact]
    public void A_page_shows_what_has_no_shape()
    {
        var shown = Typed<string[][]>(
            ["狐", "\t\u0001\n", "<b>"],
            "part(\".shown\").children.map(span => span.textContent)");

        Assert.Equal(["⟨E7⟩", "⟨8B⟩", "⟨90⟩"], shown[0]);
        Assert.Equal(["⇥", "⟨01⟩", "↵\n"], shown[1]);
        Assert.Equal(["<", "b", ">"], shown[2]);
    }

    [Fact]
    public void A_page_that_no_longer_agrees_with_the_library_says_so()
    {
        var html = new TokenBox("Type", tokenizer, "aaaa").ToHtml();
        var other = html.Replace("\"tokens\":[", "\"tokens\":[1,");

        Assert.DoesNotContain("disagree", NodePage.Evaluate<string>(
            html, "", "part(\".count\").textContent"));
        Assert.Contains("disagree", NodePage.Evaluate<string>(
            other, "", "part(\".count\").textContent"));
    }

    [Fact]
    public void A_box_carries_its_text_and_the_librarys_tokens()
    {
        var box = new TokenBox("Type", tokenizer, "</script> 🦊");

        Assert.Contains("&lt;/script&gt;", box.ToHtml());
        Assert.Equal(1, box.ToHtml().Split("</script>").Length - 1); // the box's own
        Assert.Contains(
            $"\"tokens\":[{string.Join(",", tokenizer.Encode("</script> 🦊"))}]", box.ToHtml());
        Assert.StartsWith("[box] Type: '</script> 🦊' → 60 47", Shown.As("text/plain", box));
    }

    [Fact]
    public void A_tokenizer_that_a_page_cannot_imitate_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new TokenBox("Type", OpenAi.Cl100k, "The fox"));

        Assert.Contains("not by cl100k", error.Message);
    }

    [Fact]
    public void Bytes_that_are_numbered_as_GPT_2_numbers_them_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new TokenBox("Type", OpenAi.Gpt2(), "The fox"));

        Assert.Contains("the byte 0 as token 0", error.Message);
    }

    /// <summary>What an expression gives after each text was typed.</summary>
    private static T Typed<T>(string[] texts, string expression) => NodePage.Evaluate<T>(
        new TokenBox("Type", tokenizer, "The fox").ToHtml(),
        "",
        $$"""
        {{JsonSerializer.Serialize(texts)}}.map(text => {
          part("textarea").value = text;
          part("textarea").listeners.input();
          return {{expression}};
        })
        """);
}
