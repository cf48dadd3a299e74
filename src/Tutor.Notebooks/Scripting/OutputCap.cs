namespace Tutor.Notebooks;

/// <summary>
/// Lets through the first million characters of a stream, then says that it stops. A line that a
/// carriage return overwrites costs nothing, so progress may be reported for hours.
/// </summary>
internal sealed class OutputCap
{
    /// <summary>Characters of one stream of one cell that are kept.</summary>
    private const int Limit = 1_000_000;

    private const string Announcement = "\n[output cut after 1,000,000 characters]\n";

    private int kept;
    private int line;
    private bool returned;
    private bool cut;

    /// <summary>The part of the text that is let through.</summary>
    public string Take(string text)
    {
        if (cut)
            return "";
        for (var i = 0; i < text.Length; i++)
        {
            Count(text[i]);
            cut = kept > Limit;
            if (cut)
                return text[..i] + Announcement;
        }
        return text;
    }

    private void Count(char c)
    {
        if (returned && c is not '\n' and not '\r') // the line is overwritten
            (kept, line) = (kept - line, 0);
        returned = c == '\r';
        kept++;
        line = c == '\n' ? 0 : line + 1;
    }
}
