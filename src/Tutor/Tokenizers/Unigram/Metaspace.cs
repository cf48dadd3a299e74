using System.Text;

namespace Tutor;

/// <summary>
/// Makes spaces letters like any other, ▁, and cuts a text before each of them, so that a word
/// carries the space it follows (Kudo and Richardson, 2018, arXiv:1808.06226, section 3.2).
/// </summary>
internal static class Metaspace
{
    private const char mark = '▁'; // U+2581

    /// <summary>"to be" → "▁to", "▁be": the first word gets a space if it has none.</summary>
    public static IEnumerable<string> Words(string text)
    {
        if (text == "")
            yield break;

        // Through UTF-8 and back, halves of surrogate pairs become �.
        var marked = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace(' ', mark);
        if (marked[0] != mark)
            marked = mark + marked;
        for (var (start, end) = (0, 0); start < marked.Length; start = end)
        {
            end = marked.IndexOf(mark, start + 1);
            if (end < 0)
                end = marked.Length;
            yield return marked[start..end];
        }
    }

    /// <summary>"▁to▁be" → "to be"</summary>
    public static string ToText(string marked) =>
        (marked.StartsWith(mark) ? marked[1..] : marked).Replace(mark, ' ');
}
