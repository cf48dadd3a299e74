using System.Net;

namespace Tutor;

/// <summary>
/// A box to type in that shows the text in tokens, without a kernel or a network.
/// </summary>
/// <remarks>
/// The vocabulary travels in the page, and the merges are done by 20 lines of JavaScript. The page
/// holds its first text against the tokens found here, and says so if they differ.
/// </remarks>
[TypeFormatterSource(typeof(RichOutputFormatters))]
public sealed class TokenBox : IRichOutput
{
    private readonly string html;
    private readonly string description;

    /// <param name="title">What stands above the box.</param>
    /// <param name="tokenizer">A trained one, which cuts words as GPT-2 does.</param>
    /// <param name="text">What the box holds at first.</param>
    /// <exception cref="ArgumentException">The tokenizer cuts or numbers differently.</exception>
    public TokenBox(string title, BytePairTokenizer tokenizer, string text)
    {
        if (tokenizer.Pattern != SplitPattern.Gpt2)
            throw new ArgumentException(
                $"The box cuts texts by the pattern gpt2, not by {tokenizer.Pattern.Name}.");
        for (var token = 0; token < 256; token++)
            if (!tokenizer.BytesOf(token).SequenceEqual([(byte)token]))
                throw new ArgumentException(
                    $"The box writes the byte {token} as token {token}; this vocabulary does not.");

        var tokens = tokenizer.EncodeOrdinary(text);
        description = $"[box] {title}: '{text}' → {string.Join(" ", tokens)}";
        html = TokenScript.Page(
            title,
            $"""
            <textarea rows="2" spellcheck="false" aria-label="{WebUtility.HtmlEncode(title)}"
              style="box-sizing:border-box;width:100%;padding:.5em;
              font:15px/1.5 ui-monospace,monospace;color:inherit;
              background:transparent;border:1px solid #888;border-radius:4px">
            {WebUtility.HtmlEncode(text)}</textarea>
            <div class="shown" style="{TokenView.Style}"></div>
            <div class="count" style="font-size:13px;overflow-wrap:anywhere"></div>
            """,
            TokenScript.Resource("tokenBox.js"),
            tokenizer.Merges,
            new { text, tokens });
    }

    /// <summary>The box for a web page.</summary>
    public string ToHtml() => html;

    /// <summary>What the box holds at first, in one line.</summary>
    public override string ToString() => description;
}
