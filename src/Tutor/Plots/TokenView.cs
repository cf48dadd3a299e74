using System.Net;

namespace Tutor;

/// <summary>A text in pieces and a number for each; the row's name stands before it.</summary>
public sealed record TokenNumbers(
    string Name, IReadOnlyList<string> Pieces, IReadOnlyList<double> Values);

/// <summary>Tokens shown as what they are: coloured stretches of text.</summary>
[TypeFormatterSource(typeof(RichOutputFormatters))]
public sealed class TokenView : IRichOutput
{
    /// <summary>The style of text in tokens.</summary>
    internal const string Style =
        "white-space:pre-wrap;overflow-wrap:anywhere;font:15px/1.9 ui-monospace,monospace;"
        + "max-height:340px;overflow:auto;margin:.3em 0 .8em";

    private readonly string html;
    private readonly string description;

    private TokenView(string title, string body, string description)
    {
        html = "<div><div style=\"font-weight:600;margin-bottom:.4em\">"
            + $"{WebUtility.HtmlEncode(title)}</div>{body}</div>";
        this.description = $"[text] {title}: {description}";
    }

    /// <summary>Every token on a ground of its own, with its number on hover.</summary>
    public static TokenView OfTokens(
        string title, ITokenizer tokenizer, IReadOnlyList<int> tokens)
    {
        var spans = tokens.Select((token, i) => Span(
            TokenText.Of(tokenizer, token),
            TokenScript.Grounds[i % TokenScript.Grounds.Count], $"token {token}"));
        return new TokenView(title, $"<div style=\"{Style}\">{string.Concat(spans)}</div>",
            $"{tokens.Count} tokens: " + string.Join(" ", tokens.Take(20))
            + (tokens.Count > 20 ? " …" : ""));
    }

    /// <summary>
    /// Every piece on a ground that is the stronger the larger its number, full at
    /// <paramref name="most"/>; several rows, on one scale, to compare.
    /// </summary>
    /// <exception cref="ArgumentException">A row's pieces and numbers differ in number.</exception>
    public static TokenView ByNumber(
        string title, IReadOnlyList<TokenNumbers> rows, string unit, double most)
    {
        foreach (var row in rows)
            if (row.Pieces.Count != row.Values.Count)
                throw new ArgumentException(
                    $"'{row.Name}' has {row.Values.Count} numbers for {row.Pieces.Count} pieces.");

        var body = rows.Select(row =>
        {
            var spans = row.Pieces.Zip(row.Values, (piece, value) => Span(
                piece, Palette.Faint(Palette.Validation, 0.6 * value / most),
                FormattableString.Invariant($"{value:0.00} {unit}")));
            return $"<div>{WebUtility.HtmlEncode(row.Name)}</div>"
                + $"<div style=\"{Style}\">{string.Concat(spans)}</div>";
        });
        return new TokenView(title, string.Concat(body) + Scale(unit, most),
            string.Join("; ", rows.Select(row => FormattableString.Invariant(
                $"{row.Name}, mean {row.Values.DefaultIfEmpty(0).Average():0.00} {unit}"))));
    }

    /// <summary>The text for a web page; its own colour is the page's.</summary>
    public string ToHtml() => html;

    /// <summary>What is shown, in one line.</summary>
    public override string ToString() => description;

    private static string Span(string text, string ground, string hover)
    {
        var lines = text.Split('\n').Select(TokenText.WithSpaces);
        var shown = WebUtility.HtmlEncode(string.Join("↵\n", lines));
        return $"<span title=\"{WebUtility.HtmlEncode(hover)}\" style=\"background:{ground};"
            + $"border-right:1px solid rgba(128,128,128,.5)\">{shown}</span>";
    }

    /// <summary>What the strength of the ground means.</summary>
    private static string Scale(string unit, double most)
    {
        var steps = Enumerable.Range(0, 5).Select(i => Span(
            FormattableString.Invariant($" {most * i / 4:0.##} "),
            Palette.Faint(Palette.Validation, 0.6 * i / 4), unit));
        return "<div style=\"font-size:13px;white-space:pre-wrap\">"
            + $"{string.Concat(steps)} {WebUtility.HtmlEncode(unit)}</div>";
    }
}
