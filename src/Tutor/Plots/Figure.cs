using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutor;

/// <summary>
/// A chart: traces and a layout as plotly.js describes them (plotly.com/javascript/reference),
/// shown in any notebook and without a network.
/// </summary>
[TypeFormatterSource(typeof(RichOutputFormatters))]
public sealed class Figure : IRichOutput
{
    private static readonly JsonSerializerOptions json = new() { Converters = { new Digits() } };

    private readonly object[] traces;
    private readonly object layout;
    private readonly int height;
    private readonly string description;

    /// <summary>A chart of <paramref name="height"/> pixels that a text can stand in for.</summary>
    internal Figure(object[] traces, object layout, int height, string description)
    {
        this.traces = traces;
        this.layout = layout;
        this.height = height;
        this.description = description;
    }

    /// <summary>
    /// The chart for a web page. The first of a program brings plotly.js along; text takes its
    /// colour from the page, so the chart suits a light and a dark one.
    /// </summary>
    public string ToHtml()
    {
        var id = $"figure-{Guid.NewGuid():N}";
        var figure = JsonSerializer.Serialize(new { data = traces, layout }, json);
        var label = System.Net.WebUtility.HtmlEncode(description);
        return $$"""
            {{PlotlyLibrary.ScriptOnce()}}
            <div id="{{id}}" role="img" aria-label="{{label}}" style="height:{{height}}px"
              data-needs="plotly.js"></div>
            <script type="text/javascript">
            (() => {
              const place = document.getElementById("{{id}}");
              const figure = JSON.stringify({{figure}});
              const draw = () => {
                const ink = getComputedStyle(place).color;
                const inked = JSON.parse(figure.replaceAll("{{Palette.Ink}}", ink));
                const config = { responsive: true, displayModeBar: false };
                Plotly.react(place, inked.data, inked.layout, config);
              };
              const start = () => { // plotly.js may stand further down in the document
                if (!window.Plotly)
                  return setTimeout(start, 100);
                draw();
                matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
              };
              start();
            })();
            </script>
            """;
    }

    /// <summary>What the chart shows, in one line.</summary>
    public override string ToString() => description;

    /// <summary>Six digits are more than a screen shows; what is no number is left out.</summary>
    private sealed class Digits : JsonConverter<double>
    {
        public override double Read(
            ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("Charts are written, not read.");

        public override void Write(
            Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteRawValue(value.ToString("G6", CultureInfo.InvariantCulture));
            else
                writer.WriteNullValue();
        }
    }
}
