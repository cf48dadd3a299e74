namespace Tutor.Tests;

public sealed class ScannerTests
{
    public static TheoryData<string> Patterns => Pieces.Patterns;

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_scanner_cuts_every_text_as_the_published_expression_does(string name)
    {
        var pattern = SplitPattern.Named(name);
        var expression = new SplitExpression(pattern);

        foreach (var text in ManyTexts.Draw(count: 200_000, seed: 1))
            AssertCutAlike(pattern, expression, text);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_scanner_knows_the_class_of_every_character(string name)
    {
        var pattern = SplitPattern.Named(name);
        var expression = new SplitExpression(pattern);

        for (var code = 0; code <= 0x10FFFF; code += code < 0x20000 ? 1 : 7)
            if (System.Text.Rune.IsValid(code))
            {
                var c = char.ConvertFromUtf32(code);
                AssertCutAlike(pattern, expression, $"{c}aB{c}'s{c}1{c} {c}{c}\n{c}.{c}/A{c}A");
            }
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Half_of_a_pair_is_cut_as_the_sign_it_is_read_as(string name)
    {
        var pattern = SplitPattern.Named(name);

        foreach (var (index, text) in ManyTexts.Draw(count: 5_000, seed: 2).Index())
        {
            var half = index % 2 == 0 ? '\uD835' : '\uDFD8';
            var broken = text.Insert(index % (text.Length + 1), half.ToString());

            var repaired = string.Concat(broken.EnumerateRunes()); // a half becomes U+FFFD

            Assert.Equal(Pieces.Ends(pattern, repaired), Pieces.Ends(pattern, broken));
        }
    }

    private static void AssertCutAlike(
        SplitPattern pattern, SplitExpression expression, string text)
    {
        var expected = expression.Ends(text);
        var ends = Pieces.Ends(pattern, text);
        if (!expected.SequenceEqual(ends))
            Assert.Equal(Pieces.Between(text, expected), Pieces.Between(text, ends));
    }
}
