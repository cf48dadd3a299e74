using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// JSON exactly as Jupyter writes it to disk, so that saving a notebook changes nothing but what
/// changed: keys sorted, one space of indentation, texts as lists of lines, a last line feed.
/// </summary>
internal static class JupyterJson
{
    /// <summary>Characters after which Python's <c>splitlines</c> starts a new line.</summary>
    private static readonly SearchValues<char> LineEnds =
        SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    /// <summary>The whole document, as Python's <c>json.dumps</c> lays it out.</summary>
    public static string Write(JsonNode document)
    {
        var text = new StringBuilder();
        Append(text, document, indent: "\n");
        return text.Append('\n').ToString();
    }

    /// <summary>A text as the list of its lines, each with its line end.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds);
            var next = end < 0 ? text.Length : start + end + 1;
            if (next < text.Length && text[next - 1] == '\r' && text[next] == '\n')
                next++;
            lines.Add((JsonNode)text[start..next]);
            start = next;
        }
        return lines;
    }

    private static void Append(StringBuilder text, JsonNode? node, string indent)
    {
        if (node is JsonObject members)
            AppendAll(text, '{', '}', indent, members.OrderBy(m => m.Key, StringComparer.Ordinal),
                (member, inner) =>
                {
                    AppendString(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value, inner);
                });
        else if (node is JsonArray items)
            AppendAll(text, '[', ']', indent, items, (item, inner) => Append(text, item, inner));
        else if (node?.GetValueKind() == JsonValueKind.String)
            AppendString(text, node.GetValue<string>());
        else
            text.Append(node?.ToJsonString() ?? "null");
    }

    private static void AppendAll<T>(
        StringBuilder text, char open, char close, string indent, IEnumerable<T> items,
        Action<T, string> append)
    {
        var inner = indent + " ";
        var any = false;
        text.Append(open);
        foreach (var item in items)
        {
            text.Append(any ? "," : "").Append(inner);
            append(item, inner);
            any = true;
        }
        text.Append(any ? indent : "").Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        text.Append('"');
    }
}
