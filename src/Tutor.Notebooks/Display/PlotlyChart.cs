using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// Draws the charts of Plotly.NET, known by name, with the plotly.js that its assembly embeds: a
/// chart needs no network. <see cref="DocumentLibraries"/> keeps the library (3.6 MB) once.
/// </summary>
internal static class PlotlyChart
{
    private const int DefaultHeight = 450; // pixels, plotly.js' own
    private const string Lost =
        "plotly.js is no longer in this document: run any cell with a chart again.";
    private const string Config = "{\"responsive\":true}";
    private static readonly ConcurrentDictionary<Assembly, string> Libraries = new();

    /// <summary>The chart by mime type; null for anything else.</summary>
    public static Dictionary<string, string>? Format(object? value)
    {
        if (TypeOfChart(value) is not { } type)
            return null;

        var json = (string)type.GetMethod("toFigureJson")!.Invoke(null, [value])!;
        var figure = JsonNode.Parse(json)!.AsObject();
        return new()
        {
            ["text/html"] = Libraries.GetOrAdd(type.Assembly, LibraryOf) + Drawing(figure, json),
            ["text/plain"] = Describe(figure),
        };
    }

    private static Type? TypeOfChart(object? value)
    {
        for (var type = value?.GetType(); type is not null; type = type.BaseType)
            if (type.FullName == "Plotly.NET.GenericChart")
                return type;
        return null;
    }

    /// <summary>
    /// plotly.js, kept from registering with a page's module loader instead, and from starting
    /// where it runs already.
    /// </summary>
    private static string LibraryOf(Assembly plotly)
    {
        var name = plotly.GetManifestResourceNames().Single(
            name => name.Contains("plotly", StringComparison.Ordinal)
                && name.EndsWith(".js", StringComparison.Ordinal));
        using var reader = new StreamReader(plotly.GetManifestResourceStream(name)!);
        return "<script type=\"text/javascript\" data-library=\"plotly.js\">"
            + $"window.Plotly||(function(define,exports,module){{{reader.ReadToEnd()}\n}})();"
            + "</script>";
    }

    /// <summary>The library may stand further down in the document: it is waited for.</summary>
    private static string Drawing(JsonObject figure, string json)
    {
        var id = $"chart-{Guid.NewGuid():N}";
        var height = figure["layout"]?["height"]?.GetValue<double>() ?? DefaultHeight;
        var safe = json.Replace("</", "<\\/", StringComparison.Ordinal); // no end of the script
        return string.Create(CultureInfo.InvariantCulture, $$$"""
            <div id="{{{id}}}" style="height:{{{height}}}px" data-needs="plotly.js"></div>
            <script type="text/javascript">
            (() => {
              const place = document.getElementById("{{{id}}}");
              const figure = Object.assign({config:{{{Config}}}},{{{safe}}});
              const draw = tries => {
                if (window.Plotly) {
                  place.textContent = "";
                  Plotly.newPlot(place, figure);
                } else {
                  if (tries === 50)
                    place.textContent = "{{{Lost}}}";
                  setTimeout(draw, 100, tries + 1);
                }
              };
              draw(0);
            })();
            </script>
            """);
    }

    private static string Describe(JsonObject figure)
    {
        var title = figure["layout"]?["title"];
        var text = (title as JsonObject)?["text"]?.ToString() ?? (title as JsonValue)?.ToString();
        var count = (figure["data"] as JsonArray)?.Count ?? 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"[chart{(text is null ? "" : $" “{text}”")}, {count} traces]");
    }
}
