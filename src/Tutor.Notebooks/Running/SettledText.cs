using System.Text;

namespace Tutor.Notebooks;

/// <summary>
/// Text as a terminal leaves it behind: what follows a carriage return replaces the line.
/// </summary>
internal sealed class SettledText
{
    private readonly StringBuilder text = new();
    private int lineStart;
    private bool returned;

    public void Append(string more)
    {
        foreach (var c in more)
        {
            if (c == '\r')
            {
                returned = true;
                continue;
            }
            if (returned && c != '\n')
                text.Length = lineStart;
            returned = false;
            text.Append(c);
            if (c == '\n')
                lineStart = text.Length;
        }
    }

    public override string ToString() => text.ToString();
}
