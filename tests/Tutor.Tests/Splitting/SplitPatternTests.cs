namespace Tutor.Tests;

public sealed class SplitPatternTests
{
    /// <summary>
    /// What tiktoken's own splitter gives: Rust's fancy-regex with the expressions of
    /// openai_public.py, asked by way of a vocabulary in which every piece is a token.
    /// </summary>
    [Theory]
    [InlineData("gpt2", "I¦'ll¦ say¦ it¦'s¦ 12345¦ o¦'¦clock")]
    [InlineData("cl100k", "I¦'ll¦ say¦ it¦'s¦ ¦123¦45¦ o¦'clock")]
    [InlineData("o200k", "I'll¦ say¦ it's¦ ¦123¦45¦ o¦'clock")]
    [InlineData("gpt2", "HE¦'¦LL¦ SAY¦ IT¦'¦S")]
    [InlineData("cl100k", "HE¦'LL¦ SAY¦ IT¦'S")]
    [InlineData("o200k", "HE'LL¦ SAY¦ IT'S")]
    [InlineData("gpt2", "x¦'¦ſt")]
    [InlineData("cl100k", "x¦'ſ¦t")]
    [InlineData("o200k", "x'ſ¦t")]
    [InlineData("gpt2", "Hello¦ ¦ world¦\n\n ¦ and¦ more¦ \n ")]
    [InlineData("cl100k", "Hello¦ ¦ world¦\n\n¦ ¦ and¦ more¦ \n ")]
    [InlineData("o200k", "Hello¦ ¦ world¦\n\n¦ ¦ and¦ more¦ \n¦ ")]
    [InlineData("gpt2", "camelCase¦ XMLHttpRequest¦ ABあCD")]
    [InlineData("cl100k", "camelCase¦ XMLHttpRequest¦ ABあCD")]
    [InlineData("o200k", "camel¦Case¦ XMLHttp¦Request¦ ABあ¦CD")]
    [InlineData("gpt2", "e¦\u0301¦A¦\u0301¦B¦'¦Re")]
    [InlineData("cl100k", "e¦\u0301A¦\u0301B¦'Re")]
    [InlineData("o200k", "e\u0301¦A\u0301¦B'Re")]
    [InlineData("gpt2", "\u0301¦AB¦ c")]
    [InlineData("cl100k", "\u0301AB¦ c")]
    [InlineData("o200k", "\u0301¦AB¦ c")]
    [InlineData("gpt2", "𝟘𝟙𝟚𝟛¦ 𐐀𐐨𐐀𐐀¦ 𠀀𠀁")]
    [InlineData("cl100k", "𝟘𝟙𝟚¦𝟛¦ 𐐀𐐨𐐀𐐀¦ 𠀀𠀁")]
    [InlineData("o200k", "𝟘𝟙𝟚¦𝟛¦ 𐐀𐐨¦𐐀𐐀¦ 𠀀𠀁")]
    [InlineData("gpt2", "👩\u200D👩\u200D👧\u200D👦👍🏽¦ a¦👍🏽¦b")]
    [InlineData("cl100k", "👩\u200D👩\u200D👧\u200D👦👍🏽¦ a¦👍🏽¦b")]
    [InlineData("o200k", "👩\u200D👩\u200D👧\u200D👦👍🏽¦ a¦👍🏽¦b")]
    [InlineData("gpt2", "foo¦(¦bar¦);¦\r\n\r\n¦\t¦baz¦//¦qux¦\n¦/*")]
    [InlineData("cl100k", "foo¦(bar¦);\r\n\r\n¦\tbaz¦//¦qux¦\n¦/*")]
    [InlineData("o200k", "foo¦(bar¦);\r\n\r\n¦\tbaz¦//¦qux¦\n¦/*")]
    [InlineData("gpt2", "ǅungla¦ ʰʰX¦ ¦\u00A0¦y¦\u3000¦z")]
    [InlineData("cl100k", "ǅungla¦ ʰʰX¦ ¦\u00A0y¦\u3000z")]
    [InlineData("o200k", "ǅungla¦ ʰʰ¦X¦ ¦\u00A0y¦\u3000z")]
    [InlineData("gpt2", "a¦\u001C¦b¦\u200B¦c¦\u0085¦d")]
    [InlineData("cl100k", "a¦\u001Cb¦\u200Bc¦\u0085d")]
    [InlineData("o200k", "a¦\u001Cb¦\u200Bc¦\u0085d")]
    [InlineData("gpt2", "½Ⅻ١٢٣٤¦ 100¦%")]
    [InlineData("cl100k", "½Ⅻ١¦٢٣٤¦ ¦100¦%")]
    [InlineData("o200k", "½Ⅻ١¦٢٣٤¦ ¦100¦%")]
    public void A_text_falls_into_the_pieces_that_tiktoken_makes_of_it(string name, string pieces)
    {
        var text = pieces.Replace("¦", "");

        Assert.Equal(pieces.Split('¦'), Pieces.Of(SplitPattern.Named(name), text));
    }

    [Theory]
    [InlineData("gpt2", " \n  ¦ x¦ \n  ")]
    [InlineData("cl100k", " \n¦ ¦ x¦ \n  ")]
    [InlineData("llama3", " \n¦ ¦ x¦ \n¦  ")]
    [InlineData("o200k", " \n¦ ¦ x¦ \n¦  ")]
    public void White_space_at_the_end_of_a_text_is_cut_at_its_line_break_or_not(
        string name, string pieces) =>
        Assert.Equal(pieces.Split('¦'),
            Pieces.Of(SplitPattern.Named(name), pieces.Replace("¦", "")));

    [Fact]
    public void An_unknown_name_is_refused() =>
        Assert.Equal("There is no split pattern 'gpt5'; there are gpt2, cl100k, llama3, o200k.",
            Assert.Throws<ArgumentException>(() => SplitPattern.Named("gpt5")).Message);

    [Theory]
    [MemberData(nameof(Pieces.Patterns), MemberType = typeof(Pieces))]
    public void A_text_of_a_million_characters_is_cut_in_one_pass(string name)
    {
        var pattern = SplitPattern.Named(name);

        string[] units = ["a", "A", "\u0301", "猫", " ", "\n", " \n", "'", ".", "𐐀", "1"];
        foreach (var unit in units)
        {
            var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

            Assert.Equal(text.Length, Pieces.Ends(pattern, text)[^1]);
        }
    }
}
