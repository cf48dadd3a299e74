namespace Tutor;

/// <summary>The plotly.js that Plotly.NET carries: charts draw with the network off.</summary>
internal static class PlotlyLibrary
{
    private static int written;

    /// <summary>The library as a script element the first time, nothing from then on.</summary>
    public static string ScriptOnce() =>
        Interlocked.Exchange(ref written, 1) == 0
            ? $"<script type=\"text/javascript\" data-library=\"plotly.js\">{Source()}</script>\n"
            : "";

    private static string Source()
    {
        var assembly = typeof(Plotly.NET.Chart).Assembly;
        var name = assembly.GetManifestResourceNames()
            .Single(name => name.Contains("plotly-") && name.EndsWith(".min.js"));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        // In a page with a module loader plotly.js would hide there: keep the loader from it.
        return $"window.Plotly||(function(define,exports,module){{{reader.ReadToEnd()}\n}})();";
    }
}
