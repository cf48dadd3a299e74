using System.Net;
using System.Text;

namespace Tutor.Notebooks;

/// <summary>Draws a view as HTML that takes its colours from the page, light or dark.</summary>
internal static class HtmlView
{
    private const string Style =
        "<style>.nb-table table{border-collapse:collapse;font-size:.9em;margin:.3em 0}"
        + ".nb-table th,.nb-table td{padding:.15em .7em;border:0;text-align:left;"
        + "vertical-align:top;border-bottom:1px solid rgba(128,128,128,.3);background:none}"
        + ".nb-table th{font-weight:600}.nb-table td{white-space:pre-wrap}"
        + ".nb-table .nb-number{text-align:right;font-variant-numeric:tabular-nums}"
        + ".nb-table .nb-note{font-size:.85em;opacity:.7}</style>";

    public static string Render(View view) => view switch
    {
        TableView table => Render(table),
        TextView text => Preformatted(text.Text),
        _ => throw new ArgumentException($"{view.GetType().Name} cannot be drawn."),
    };

    /// <summary>Text with its own line ends; long lines are wrapped.</summary>
    public static string Preformatted(string text) =>
        $"""<pre style="white-space:pre-wrap">{WebUtility.HtmlEncode(text)}</pre>""";

    private static string Render(TableView table)
    {
        var html = new StringBuilder($"""<div class="nb-table">{Style}<table>""");
        if (table.Title != "")
            html.Append($"<thead><tr><th colspan=\"2\">{Encode(table.Title)}</th></tr></thead>");
        if (table.Columns.Count > 0)
            html.Append("<thead><tr>").AppendJoin("", table.Columns.Select((name, column) =>
                $"<th{Alignment(table.Rows[0][column])}>{Encode(name)}</th>"))
                .Append("</tr></thead>");

        html.Append("<tbody>");
        foreach (var row in table.Rows)
            html.Append("<tr>").AppendJoin("", row.Select(cell =>
                $"<td{Alignment(cell)}>{cell.Html ?? Encode(cell.Text)}</td>")).Append("</tr>");
        html.Append("</tbody></table>");

        if (table.Note != "")
            html.Append($"""<div class="nb-note">{Encode(table.Note)}</div>""");
        return html.Append("</div>").ToString();
    }

    private static string Alignment(TableCell cell) =>
        cell.IsNumber ? " class=\"nb-number\"" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
