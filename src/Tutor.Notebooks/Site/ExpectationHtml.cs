using System.Globalization;
using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>Shows an expectation: what was measured, and where in its range it lies.</summary>
internal static class ExpectationHtml
{
    public static string Render(StatedExpectation expectation) => $"""
        <div class="expectation{(expectation.Met ? "" : " missed")}">
        <span class="mark" aria-hidden="true">{(expectation.Met ? "✓" : "✗")}</span>
        <span class="name">{Escape(expectation.Name)}</span>
        <span class="numbers">{(expectation.Met ? "as expected" : "not as expected")}:
        <b>{Quantity.Say(expectation.Measured)}</b>, stated
        {Quantity.Range(expectation.Least, expectation.Most)} {Escape(expectation.Unit)}</span>
        {(expectation is { Least: { } least, Most: { } most } && least < most
            && double.IsFinite(expectation.Measured)
                ? Scale(expectation.Measured, least, most) : "")}
        </div>
        """;

    /// <summary>The same as one entry of a list.</summary>
    public static string RenderLine(StatedExpectation expectation) => $"""
        <li{(expectation.Met ? "" : " class=\"missed\"")}>
        <span class="mark">{(expectation.Met ? "✓" : "✗")}</span>
        <span>{Escape(expectation.Name)}:</span> <span class="numbers">
        <b>{Quantity.Say(expectation.Measured)}</b>, stated
        {Quantity.Range(expectation.Least, expectation.Most)} {Escape(expectation.Unit)}</span></li>
        """;

    /// <summary>The stated range as a thick line in the middle, the measurement as a dot.</summary>
    private static string Scale(double measured, double least, double most)
    {
        const double From = 45, To = 135, End = 176;
        var x = Math.Clamp(From + (measured - least) / (most - least) * (To - From), 4, End);
        var dot = x.ToString("0.#", CultureInfo.InvariantCulture);
        return $"""
            <svg class="scale" viewBox="0 0 180 16" aria-hidden="true">
            <line class="axis" x1="2" y1="8" x2="178" y2="8"/>
            <line class="range" x1="{From}" y1="8" x2="{To}" y2="8"/>
            <circle class="measured" cx="{dot}" cy="8" r="5.5"/></svg>
            """;
    }
}
