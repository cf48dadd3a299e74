namespace Tutor;

/// <summary>
/// One colour for each thing, the same in every picture, that colour-blind readers tell apart
/// (Okabe, Ito, 2008, "Color Universal Design") and that stands out on white and on black.
/// </summary>
public static class Palette
{
    /// <summary>What the model does.</summary>
    public const string Model = "#0072B2"; // blue

    /// <summary>The best that can be done.</summary>
    public const string Floor = "#009E73"; // bluish green

    /// <summary>What simpler means achieve; the colour of the page's text.</summary>
    public const string Baseline = Ink;

    /// <summary>On texts the model has learned from.</summary>
    public const string Train = "#CC79A7"; // reddish purple

    /// <summary>On texts the model has never seen.</summary>
    public const string Validation = "#D55E00"; // vermillion

    /// <summary>Replaced by the colour of the page's text when the picture is drawn.</summary>
    public const string Ink = "currentColor";

    /// <summary>For things without a colour of their own, in this order.</summary>
    public static IReadOnlyList<string> Others { get; } =
        [Model, Validation, Floor, Train, "#E69F00", "#56B4E9"]; // then orange, sky blue

    /// <summary>The colour at an opacity from 0 to 1, for grounds that text stands on;
    /// ink becomes grey.</summary>
    public static string Faint(string color, double opacity)
    {
        if (color != Ink && (color.Length != 7 || color[0] != '#'))
            throw new ArgumentException($"A colour looks like {Model}, not like '{color}'.");

        var rgb = color == Ink ? [128, 128, 128] : Convert.FromHexString(color[1..]);
        return FormattableString.Invariant(
            $"rgba({rgb[0]}, {rgb[1]}, {rgb[2]}, {Math.Clamp(opacity, 0, 1):0.###})");
    }
}
