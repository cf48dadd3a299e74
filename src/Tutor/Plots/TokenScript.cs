using System.Net;
using System.Text.Json;

namespace Tutor;

/// <summary>
/// A byte-pair tokenizer written into a web page, which then needs no C# any more.
/// </summary>
internal static class TokenScript
{
    /// <summary>The grounds that tokens stand on, for one after the other.</summary>
    public static IReadOnlyList<string> Grounds { get; } =
        [.. Palette.Others.Take(4).Select(color => Palette.Faint(color, 0.3))];

    /// <summary>A part of a page and the script that brings it to life.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="body">HTML; the script finds it as <c>root</c>.</param>
    /// <param name="script">
    /// JavaScript that is given <c>root</c>, <c>data</c>, <c>pairs</c> and <c>grounds</c>.
    /// </param>
    /// <param name="merges">What <c>pairs</c> encodes with.</param>
    /// <param name="data">What the script needs beside it.</param>
    public static string Page(
        string title, string body, string script, IEnumerable<Merge> merges, object data)
    {
        var id = $"tokens-{Guid.NewGuid():N}";
        return $$"""
            <div id="{{id}}">
            <div style="font-weight:600;margin-bottom:.4em">{{WebUtility.HtmlEncode(title)}}</div>
            {{body}}
            </div>
            <script type="text/javascript">
            (() => {
            {{Source}}
            const root = document.getElementById("{{id}}");
            const grounds = {{JsonSerializer.Serialize(Grounds)}};
            const data = {{JsonSerializer.Serialize(data)}};
            const pairs = bytePairs({{JsonSerializer.Serialize(Pairs(merges))}});
            {{script}}
            })();
            </script>
            """;
    }

    /// <summary>The function <c>bytePairs</c>.</summary>
    public static string Source { get; } = Resource("tokens.js");

    /// <summary>The halves of all merges, one after the other.</summary>
    /// <exception cref="ArgumentException">Tokens are numbered differently.</exception>
    public static int[] Pairs(IEnumerable<Merge> merges)
    {
        var pairs = new List<int>();
        foreach (var (i, merge) in merges.Index())
            if (merge.Token == 256 + i)
                pairs.AddRange(merge.Left, merge.Right);
            else
                throw new ArgumentException(
                    $"Merge {i} makes token {merge.Token}; a page numbers merges from 256, and "
                    + $"expects {256 + i}.");
        return [.. pairs];
    }

    /// <summary>A script that lies in this assembly.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(
            typeof(TokenScript).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().TrimEnd();
    }
}
