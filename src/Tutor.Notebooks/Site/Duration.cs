using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>Says how long something took the way people say it.</summary>
public static class Duration
{
    /// <summary>"40 ms", "1.2 s", "38 s" or "2 min 5 s".</summary>
    public static string Say(TimeSpan time) => time.TotalSeconds switch
    {
        < 0.9995 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        < 9.95 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        < 59.5 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        var seconds => Minutes((int)Math.Round(seconds)),
    };

    private static string Minutes(int seconds) =>
        seconds % 60 == 0 ? $"{seconds / 60} min" : $"{seconds / 60} min {seconds % 60} s";
}
