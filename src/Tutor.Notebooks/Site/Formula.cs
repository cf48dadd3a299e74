using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>
/// Turns a formula in TeX notation into MathML, which browsers draw by themselves.
/// </summary>
/// <remarks>
/// Covers the part of TeX that a course needs and emits MathML Core only (W3C, 2025).
/// What it does not know is an error that names the command and its place: a formula that lost
/// a symbol on the way would be worse than none.
/// </remarks>
public static class Formula
{
    /// <summary>The formula as a <c>math</c> element; the TeX source stays inside it.</summary>
    /// <param name="tex">What stands between the dollar signs.</param>
    /// <param name="display">On a line of its own (<c>$$</c>) instead of inside a sentence.</param>
    /// <exception cref="FormatException">A command is unknown or a bracket is missing.</exception>
    public static string ToMathML(string tex, bool display)
    {
        var body = new FormulaReader(tex, display).ReadAll();
        var block = display ? " display=\"block\"" : "";
        return $"<math{block}><semantics>{body}"
            + $"<annotation encoding=\"application/x-tex\">{Escape(tex.Trim())}</annotation>"
            + "</semantics></math>";
    }
}
