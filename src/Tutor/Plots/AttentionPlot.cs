namespace Tutor;

/// <summary>Who looks at whom: attention weights as a map, and on the text itself.</summary>
public static class AttentionPlot
{
    /// <summary>
    /// Draws one map for each head: rows look at columns, darker means more. Takes the weights of
    /// one head [T, T] or of several [H, T, T], each row summing to 1.
    /// </summary>
    /// <exception cref="ArgumentException">The weights do not fit the tokens.</exception>
    public static Figure HeatMap(string title, Tensor weights, IReadOnlyList<string> tokens)
    {
        var heads = HeadsOf(weights, tokens);
        var names = tokens.Select(token => PlotLayout.Escape(TokenText.Visible(token))).ToArray();
        var layout = PlotLayout.Create(title, Columns(names, 0, heads.Length), Rows(names, true),
            rightMargin: 20);
        for (var head = 1; head < heads.Length; head++)
        {
            layout[$"xaxis{head + 1}"] = Columns(names, head, heads.Length);
            layout[$"yaxis{head + 1}"] = Rows(names, first: false);
        }

        return new Figure(
            [.. heads.Select((head, i) => Map(head, i, heads.Length, names))], layout,
            height: 420, $"[chart] {title}: attention of {heads.Length} "
            + $"{(heads.Length == 1 ? "head" : "heads")} over {tokens.Count} tokens.");
    }

    /// <summary>
    /// Colours the text by how much the token at <paramref name="reader"/> looks at each of its
    /// tokens, with the weight on hover. Takes the weights of one head [T, T].
    /// </summary>
    /// <exception cref="ArgumentException">The weights do not fit the tokens.</exception>
    public static TokenView OnText(
        string title, Tensor weights, IReadOnlyList<string> tokens, int reader)
    {
        var heads = HeadsOf(weights, tokens);
        if (heads.Length != 1 || reader < 0 || reader >= tokens.Count)
            throw new ArgumentException(
                $"The text shows one head and a reader from 0 to {tokens.Count - 1}; got "
                + $"{heads.Length} heads and reader {reader}.");

        var name = $"'{TokenText.Visible(tokens[reader])}' looks at";
        return TokenView.ByNumber(
            title, [new TokenNumbers(name, tokens, heads[0][reader])], "of its attention", most: 1);
    }

    /// <summary>The maps as plain numbers, row by row.</summary>
    private static double[][][] HeadsOf(Tensor weights, IReadOnlyList<string> tokens)
    {
        using var scope = NewDisposeScope();
        var T = tokens.Count;
        if (weights.dim() is < 2 or > 3 || weights.size(-1) != T || weights.size(-2) != T)
            throw new ArgumentException(
                $"{T} tokens need weights of shape [{T}, {T}] or [heads, {T}, {T}], got "
                + $"[{string.Join(", ", weights.shape)}].");

        var numbers = weights.detach().cpu().to(ScalarType.Float64).contiguous().data<double>();
        return [.. numbers.Chunk(T).Chunk(T)];
    }

    private static object Map(double[][] weights, int head, int heads, string[] names) => new
    {
        type = "heatmap",
        xaxis = head == 0 ? "x" : $"x{head + 1}",
        yaxis = head == 0 ? "y" : $"y{head + 1}",
        // What lies in the future is not zero but nothing: it stays the colour of the page.
        z = weights.Select((row, from) => row.Select((w, to) => to > from ? double.NaN : w)),
        customdata = names.Select(from => names.Select(to => $"'{from}' looks at '{to}'")),
        hovertemplate = "%{customdata}: %{z:.2f}<extra></extra>",
        zmin = 0,
        zmax = 1,
        colorscale = new object[]
        {
            new object[] { 0, Palette.Faint(Palette.Model, 0.1) },
            new object[] { 1, Palette.Faint(Palette.Model, 1) },
        },
        showscale = head == heads - 1,
        colorbar = new { title = new { text = "weight" }, thickness = 14 },
        xgap = 1,
        ygap = 1,
    };

    private static object Columns(string[] names, int head, int heads) => new
    {
        domain = new[] { (head + 0.03) / heads, (head + 0.97) / heads },
        anchor = head == 0 ? "y" : $"y{head + 1}",
        title = new { text = heads == 1 ? "looks at" : $"head {head} looks at", standoff = 8 },
        automargin = true,
        tickfont = new { size = names.Length <= 16 ? 14 : names.Length <= 32 ? 11 : 8 },
        tickvals = Enumerable.Range(0, names.Length),
        ticktext = names,
        showgrid = false,
        zeroline = false,
    };

    private static object Rows(string[] names, bool first) => new
    {
        autorange = "reversed", // the first token on top, as on a page
        tickvals = Enumerable.Range(0, names.Length),
        ticktext = names,
        showticklabels = first,
        matches = first ? null : "y",
        showgrid = false,
        zeroline = false,
        automargin = true,
        tickfont = new { size = names.Length <= 16 ? 14 : names.Length <= 32 ? 11 : 8 },
    };
}
