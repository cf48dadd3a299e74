using System.Globalization;

namespace Tutor.Notebooks.Tests;

public sealed class FormatterTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData("a <b> & c", "a <b> & c")]
    [InlineData(0.1, "0.1")]
    [InlineData(1_000_000, "1000000")]
    [InlineData(true, "True")]
    [InlineData(DayOfWeek.Friday, "Friday")]
    [InlineData(new[] { 1, 2, 3 }, "[1, 2, 3]")]
    [InlineData(new int[0], "(empty)")]
    public void A_simple_value_says_what_it_is(object? value, string text) =>
        Assert.Equal(text, Plain(value));

    [Fact]
    public void Numbers_look_the_same_in_every_country()
    {
        var before = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = german;
        try
        {
            Assert.Equal("1.5", Plain(1.5));
            Assert.Equal("[0.25, 3]", Plain(new[] { 0.25, 3 }));
            Assert.Equal("  A\n1.5", Plain(new[] { new { A = 1.5m } }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_is_escaped_in_html_and_HTML_is_not()
    {
        Assert.Contains("a &lt;b&gt; &amp; c", Html("a <b> & c"));
        Assert.Contains("&lt;i&gt;", Html(new { Text = "<i>" }));
        Assert.Equal("<b>bold</b>", Html(new HtmlText("<b>bold</b>")));
        Assert.Equal("bold & free", Plain(new HtmlText("<b>bold</b> &amp; free")));
        Assert.Contains("<td><b>bold</b></td>", Html(new { Text = new HtmlText("<b>bold</b>") }));
    }

    [Fact]
    public void An_object_is_a_table_of_its_properties()
    {
        var value = new Layer("attention", 8, [2, 3]);

        Assert.Equal("Layer\nName   attention\nHeads  8\nShape  [2, 3]", Plain(value));
        Assert.Contains("<td>Name</td><td>attention</td>", Html(value));
        Assert.Contains("<td>Shape</td><td>[2, 3]</td>", Html(value));
    }

    [Fact]
    public void A_sequence_of_objects_is_a_table_with_a_column_for_each_property()
    {
        var value = new[] { new { Token = "the", Count = 12 }, new { Token = "fox", Count = 3 } };

        Assert.Equal("Token  Count\nthe       12\nfox        3", Plain(value));
        Assert.Contains("<th>Token</th><th class=\"nb-number\">Count</th>", Html(value));
    }

    [Fact]
    public void A_dictionary_is_a_table_of_keys_and_values() =>
        Assert.Equal("Key  Value\na        1\nb        2",
            Plain(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));

    [Fact]
    public void A_matrix_keeps_its_shape() =>
        Assert.Equal(" 1  2\n10  3", Plain(new[,] { { 1, 2 }, { 10, 3 } }));

    [Fact]
    public void A_mixed_sequence_shows_each_item_on_one_line() =>
        Assert.Equal("   value\n0  a\n1  (1, x)\n2  { A = 1 }\n3  [k, 2]",
            Plain(new object[] { "a", (1, "x"), new { A = 1 }, KeyValuePair.Create("k", 2) }));

    [Fact]
    public void An_exception_is_its_type_and_message() =>
        Assert.Equal("FormatException: bad", Plain(new FormatException("bad")));

    private static string Plain(object? value) => Formatter.Format(value)["text/plain"];

    private static string Html(object? value) => Formatter.Format(value)["text/html"];

    private sealed record Layer(string Name, int Heads, int[] Shape);
}
