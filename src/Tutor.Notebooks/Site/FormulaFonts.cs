using System.Text;
using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <summary>Letters in another font; MathML Core asks for the Unicode letters themselves.</summary>
internal static class FormulaFonts
{
    /// <summary>The TeX commands that change the font of their argument.</summary>
    public static readonly HashSet<string> Commands =
    [
        "mathrm", "mathbf", "boldsymbol", "bm", "mathbb", "mathcal", "mathit", "mathsf", "mathtt",
    ];

    /// <summary>Where each font's A, a and 0 stand in Unicode; 0 where it has none.</summary>
    private static readonly Dictionary<string, (int A, int a, int Zero)> starts = new()
    {
        ["mathbf"] = (0x1D400, 0x1D41A, 0x1D7CE),
        ["boldsymbol"] = (0x1D468, 0x1D482, 0x1D7CE),
        ["bm"] = (0x1D468, 0x1D482, 0x1D7CE),
        ["mathbb"] = (0x1D538, 0x1D552, 0x1D7D8),
        ["mathcal"] = (0x1D49C, 0x1D4B6, 0),
        ["mathsf"] = (0x1D5A0, 0x1D5BA, 0x1D7E2),
        ["mathtt"] = (0x1D670, 0x1D68A, 0x1D7F6),
    };

    /// <summary>Letters that Unicode had before it had the alphabet around them.</summary>
    private static readonly Dictionary<string, (string Letters, string Drawn)> exceptions = new()
    {
        ["mathbb"] = ("CHNPQRZ", "ℂℍℕℙℚℝℤ"),
        ["mathcal"] = ("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ"),
    };

    /// <summary>A name set in the font, as one identifier.</summary>
    public static string Identifier(string name, string font)
    {
        var letters = new StringBuilder();
        foreach (var letter in name)
            letters.Append(Letter(letter, font));
        var text = Escape(letters.ToString()).Replace(' ', '\u00A0');

        return font switch
        {
            "mathit" => $"<mi>{text}</mi>",
            _ => $"<mi mathvariant=\"normal\">{text}</mi>",
        };
    }

    private static string Letter(char letter, string font)
    {
        if (exceptions.TryGetValue(font, out var older) && older.Letters.Contains(letter))
            return older.Drawn[older.Letters.IndexOf(letter)].ToString();
        if (!starts.TryGetValue(font, out var start))
            return letter.ToString();
        return letter switch
        {
            >= 'A' and <= 'Z' => char.ConvertFromUtf32(start.A + letter - 'A'),
            >= 'a' and <= 'z' => char.ConvertFromUtf32(start.a + letter - 'a'),
            >= '0' and <= '9' when start.Zero > 0 =>
                char.ConvertFromUtf32(start.Zero + letter - '0'),
            >= 'α' and <= 'ω' when font is "mathbf" or "bm" or "boldsymbol" =>
                char.ConvertFromUtf32(0x1D736 + letter - 'α'),
            _ => letter.ToString(),
        };
    }
}
