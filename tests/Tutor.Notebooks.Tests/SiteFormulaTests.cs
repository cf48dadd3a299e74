using System.Xml.Linq;

namespace Tutor.Notebooks.Tests;

public sealed class SiteFormulaTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("3.14", "<mn>3.14</mn>")]
    [InlineData("1{,}000", "<mn>1,000</mn>")]
    [InlineData("1{,}", "<mn>1,</mn>")]
    [InlineData(@"\not\in", "<mo stretchy=\"false\">∈\u0338</mo>")]
    [InlineData(@"\alpha", "<mi>α</mi>")]
    [InlineData(@"\Sigma", "<mi mathvariant=\"normal\">Σ</mi>")]
    [InlineData("x_i", "<msub><mi>x</mi><mi>i</mi></msub>")]
    [InlineData("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^10", "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>0</mn></mrow>")]
    [InlineData("f'", "<msup><mi>f</mi><mo>′</mo></msup>")]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\sqrt x", "<msqrt><mi>x</mi></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\text{if } ", "<mtext>if\u00A0</mtext>")]
    [InlineData(@"\mathrm{softmax}", "<mi mathvariant=\"normal\">softmax</mi>")]
    [InlineData(@"\mathbf{W}", "<mi mathvariant=\"normal\">𝐖</mi>")]
    [InlineData(@"\mathbb{R}", "<mi mathvariant=\"normal\">ℝ</mi>")]
    [InlineData(@"\boldsymbol{\theta}", "<mi mathvariant=\"normal\">𝜽</mi>")]
    [InlineData(@"\operatorname{softmax}", "<mi>softmax</mi>")]
    [InlineData(@"\hat y",
        "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData(@"\infty", "<mi mathvariant=\"normal\">∞</mi>")]
    [InlineData(@"\quad", "<mspace width=\"1em\"/>")]
    public void A_construct_becomes_the_element_that_means_it(string tex, string expected)
    {
        var mathML = Formula.ToMathML(tex, display: false);

        Assert.Contains($"<semantics>{expected}<annotation", mathML, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\bar{x} + \tilde{z} \cdot \vec{v} \times \dot{u}")]
    [InlineData(@"a \le b \ge c \ne d \approx e \in S \to \infty \propto \nabla f \partial g")]
    [InlineData(@"\left( \frac{a}{b} \middle| c \right] \left. x \right|_0 \left\{ y \right\}")]
    [InlineData(@"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}")]
    [InlineData(@"\begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}")]
    [InlineData(@"\begin{aligned} a &= b + c \\ &= d \end{aligned}")]
    [InlineData(@"\max_{v \in V} \log p(v) = \exp \min(a, b) \, \dots \; \ldots \! \cdots")]
    [InlineData(@"\underbrace{x + y}_{\text{sum}} \binom{n}{k} \overset{!}{=} \|x\| \Big( y \Big)")]
    [InlineData(@"p(x_t \mid x_{<t}) \mathcal{L} \dfrac{1}{2} \tfrac{1}{2} 50\%")]
    [InlineData(@"\{ \lfloor x \rfloor \}")]
    public void What_comes_out_is_well_formed(string tex)
    {
        var math = XElement.Parse(Formula.ToMathML(tex, display: true));

        Assert.Equal(tex, math.Descendants("annotation").Single().Value);
    }

    [Fact]
    public void Limits_stand_above_and_below_only_on_a_line_of_their_own()
    {
        const string Sum = @"\sum_{i=1}^{N} x_i";

        Assert.Contains("<munderover><mo>∑</mo>", Formula.ToMathML(Sum, true));
        Assert.Contains("<msubsup><mo>∑</mo>", Formula.ToMathML(Sum, false));
        Assert.Contains("<msubsup><mo>∑</mo>", Formula.ToMathML($@"\frac{{{Sum}}}{{2}}", true));
        Assert.Contains("<munderover><mo>∑</mo>",
            Formula.ToMathML($@"{{\textstyle x}} {Sum}", true)); // a style ends with its group
    }

    [Fact]
    public void A_minus_negates_after_a_bracket_and_subtracts_after_a_letter()
    {
        Assert.Contains("<mo form=\"prefix\">−</mo>", Formula.ToMathML("(-x)", false));
        Assert.Contains("<mo>−</mo>", Formula.ToMathML("(a-x)", false));
    }

    [Fact]
    public void A_relation_keeps_no_distance_in_a_script()
    {
        Assert.Contains("<mo lspace=\"0\" rspace=\"0\">=</mo>", Formula.ToMathML("x_{i=1}", false));
        Assert.Contains("<mo>=</mo>", Formula.ToMathML("i=1", false));
    }

    [Fact]
    public void A_function_keeps_a_distance_from_a_letter_and_none_from_a_bracket()
    {
        Assert.Contains("<mi>log</mi><mspace", Formula.ToMathML(@"\log x", false));
        Assert.Contains("<mi>log</mi><mo", Formula.ToMathML(@"\log(x)", false));
    }

    [Theory]
    [InlineData(@"x + \foo{y}", @"unknown command \foo at character 5")]
    [InlineData(@"\frac{a}", "lacks an argument at character 9")]
    [InlineData("{x", "needs a } at character 3")]
    [InlineData("x}", "} that nothing opened at character 2")]
    [InlineData("a & b", "& that nothing opened at character 3")]
    [InlineData("x^1^2", "two scripts in one place at character 4")]
    [InlineData(@"\left( x", @"\left without its \right")]
    [InlineData(@"\begin{cases} x", @"\begin without its \end")]
    [InlineData(@"\begin{tabular} x \end{tabular}", "unknown environment tabular")]
    [InlineData(@"\begin{cases} x \end{matrix}", "begins cases and ends matrix")]
    [InlineData(@"\begin{array}{lr} x & y \end{array}", "unknown environment array")]
    [InlineData(@"\not x", @"can strike through a relation with \not")]
    [InlineData(@"\text{never closed", "never closed")]
    [InlineData(@"\mathbf{\frac{a}{b}}", @"can set letters in \mathbf")]
    [InlineData(@"50%", @"plain %")]
    [InlineData(@"x\", "backslash with nothing behind it")]
    public void What_cannot_be_set_is_an_error_that_names_it_and_its_place(
        string tex, string message)
    {
        var error = Assert.Throws<FormatException>(() => Formula.ToMathML(tex, display: false));

        Assert.Contains(tex, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
