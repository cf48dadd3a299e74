namespace Tutor.Notebooks;

/// <summary>
/// Counts a cursor as Jupyter does, in whole characters (code points), or as .NET does, in UTF-16
/// units. They differ behind characters such as 🙂, which is one code point and two units.
/// </summary>
public static class CodePoints
{
    /// <summary>Code points before an offset in UTF-16 units; outside the text, its end.</summary>
    public static int FromOffset(string text, int offset)
    {
        var points = 0;
        for (var i = 0; i < Math.Min(offset, text.Length); i += UnitsAt(text, i))
            points++;
        return points;
    }

    /// <summary>UTF-16 units before a number of code points; outside the text, its end.</summary>
    public static int ToOffset(string text, int points)
    {
        var offset = 0;
        for (var point = 0; point < points && offset < text.Length; point++)
            offset += UnitsAt(text, offset);
        return offset;
    }

    private static int UnitsAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
}
