using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Tutor;

/// <summary>
/// A claim a notebook makes about its own result, with the range that bears it out. Show it and
/// the reader sees whether it held; the program that runs the notebook reads the same.
/// </summary>
[TypeFormatterSource(
    typeof(ExpectationFormatters),
    PreferredMimeTypes = ["text/html", "text/plain", ExpectationFormatters.MimeType])]
public sealed record Expectation : IRichOutput
{
    private Expectation(string name, double measured, double least, double most, string unit) =>
        (Name, Measured, Least, Most, Unit) = (name, measured, least, most, unit);

    /// <summary>What was measured.</summary>
    public string Name { get; }

    /// <summary>The result.</summary>
    public double Measured { get; }

    /// <summary>The smallest result that bears the claim out.</summary>
    public double Least { get; }

    /// <summary>The largest result that bears the claim out.</summary>
    public double Most { get; }

    /// <summary>The unit of all three numbers.</summary>
    public string Unit { get; }

    /// <summary>Whether the claim held; a result that is no number bears out nothing.</summary>
    public bool Met => Measured >= Least && Measured <= Most;

    /// <summary>Holds a result against the range stated for it; ±∞ leaves an end open.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public static Expectation Check(
        string name, double measured, double least, double most, string unit)
    {
        if (!(least <= most))
            throw new ArgumentException(
                $"Nothing lies between {Text(least)} and {Text(most)} {unit}: {name}.");
        return new Expectation(name, measured, least, most, unit);
    }

    /// <summary>The line for a web page.</summary>
    public string ToHtml()
    {
        var color = Met ? Palette.Floor : Palette.Validation;
        return $"<div style=\"border-left:4px solid {color};padding:.2em .7em;margin:.4em 0\">"
            + $"<strong>{(Met ? "✓" : "✗")}</strong> {WebUtility.HtmlEncode(Statement)}</div>";
    }

    /// <summary>The line for a terminal.</summary>
    public override string ToString() => $"{(Met ? "✓" : "✗")} {Statement}";

    /// <summary>The same for programs.</summary>
    internal string ToJson() => JsonSerializer.Serialize(new
    {
        name = Name,
        measured = double.IsFinite(Measured) ? Measured : (double?)null,
        least = double.IsFinite(Least) ? Least : (double?)null,
        most = double.IsFinite(Most) ? Most : (double?)null,
        unit = Unit,
        met = Met,
    });

    private string Statement =>
        $"{Name}: {$"{Text(Measured)} {Unit}".TrimEnd()} "
        + $"(expected {Text(Least)} to {Text(Most)})";

    /// <summary>Four decimals, or the exponent where these would show nothing but zeros.</summary>
    private static string Text(double value) => value.ToString(
        value != 0 && Math.Abs(value) < 0.001 ? "0.##e+0" : "0.####",
        CultureInfo.InvariantCulture);
}

/// <summary>The ways in which an expectation is written.</summary>
internal sealed class ExpectationFormatters
{
    private readonly object[] formatters =
    [
        new MimeFormatter<Expectation>("text/html", expectation => expectation.ToHtml()),
        new MimeFormatter<Expectation>("text/plain", expectation => expectation.ToString()),
        new MimeFormatter<Expectation>(MimeType, expectation => expectation.ToJson()),
    ];

    public const string MimeType = "application/vnd.tutor.expectation+json";

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
