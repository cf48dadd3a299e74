using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>Says a number with as many digits as a reader needs.</summary>
public static class Quantity
{
    /// <summary>"0", "2e-5", "0.0312", "12.5" or "1,203".</summary>
    public static string Say(double value) => Math.Abs(value) switch
    {
        double.NaN => "no number",
        0 => "0",
        < 0.001 or >= 1e7 => value.ToString("0.##e+0", CultureInfo.InvariantCulture),
        < 1 => value.ToString("0.####", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.#", CultureInfo.InvariantCulture),
    };

    /// <summary>"0 to 0.05", "exactly 0", "at least 0.9" or "at most 3".</summary>
    public static string Range(double? least, double? most) => (least, most) switch
    {
        ({ } from, { } to) when from == to => $"exactly {Say(from)}",
        ({ } from, { } to) => $"{Say(from)} to {Say(to)}",
        ({ } from, null) => $"at least {Say(from)}",
        (null, { } to) => $"at most {Say(to)}",
        _ => "any number",
    };
}
