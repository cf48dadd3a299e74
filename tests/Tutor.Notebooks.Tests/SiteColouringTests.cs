using System.Net;
using System.Text.RegularExpressions;

namespace Tutor.Notebooks.Tests;

public sealed partial class SiteColouringTests
{
    [Theory]
    [InlineData("var x = 1; // one")]
    [InlineData("#r \"../a/b.dll\"\n#load \"c.csx\"\nusing System;\n")]
    [InlineData("$\"a {b,6:F3} {{c}} {d switch { 1 => \"x\", _ => \"y\" }}\"")]
    [InlineData("/// <summary>[B, T, C] → 😀</summary>\nclass A<T> : B where T : C { }")]
    [InlineData("#if NEVER\nlost? <b>&amp;\n#endif\n/* <i> */ a && b < c > d")]
    [InlineData("var s = \"\"\"\n  {raw \"quotes\" <b>}\n  \"\"\"u8;")]
    [InlineData("this is not C# at all ) } \" unclosed\n\t§$%&/()")]
    [InlineData("")]
    public void Nothing_is_lost_and_nothing_is_added(string source)
    {
        var html = CodeColouring.ToHtml(source);

        Assert.Equal(source, WebUtility.HtmlDecode(Tag().Replace(html, "")));
    }

    [Theory]
    [InlineData("foreach (var x in xs) { }", "var", "keyword")]
    [InlineData("new Random(1)", "Random", "type")]
    [InlineData("List<int> list;", "List", "type")]
    [InlineData("Math.Sqrt(2)", "Math", "type")]
    [InlineData("Math.Sqrt(2)", "Sqrt", "method")]
    [InlineData("Sqrt(2)", "2", "number")]
    [InlineData("x = \"text\"; // why", "&quot;text&quot;", "string")]
    [InlineData("x = \"text\"; // why", "// why", "comment")]
    [InlineData("$\"{value:F2}\"", "F2", "string")]
    [InlineData("#r \"Tutor.dll\"", "r", "directive")]
    [InlineData("public record Point(int X);", "Point", "type")]
    public void A_word_is_coloured_by_what_it_means(string source, string word, string meaning)
    {
        var html = CodeColouring.ToHtml(source);

        Assert.Contains($"<span class=\"{meaning}\">{word}</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_has_no_colour()
    {
        var html = CodeColouring.ToHtml("var total = count + 1;");

        Assert.Contains(" total ", html, StringComparison.Ordinal);
        Assert.Contains(" count ", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
