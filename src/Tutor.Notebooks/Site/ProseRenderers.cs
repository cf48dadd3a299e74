using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Tutor.Notebooks;

/// <summary><c>$…$</c> inside a sentence, or <c>$$…$$</c> on one line.</summary>
internal sealed class FormulaInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline math)
    {
        var display = math.DelimiterCount == 2;
        var formula = Formula.ToMathML(math.Content.ToString(), display);
        renderer.Write(display ? $"<span class=\"formula\">{formula}</span>" : formula);
    }
}

/// <summary><c>$$</c> on lines of their own.</summary>
internal sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock math)
    {
        var formula = Formula.ToMathML(math.Lines.ToString(), display: true);
        renderer.Write($"<div class=\"formula\">{formula}</div>").WriteLine();
    }
}

/// <summary>A block of code in the text, coloured if it is C#.</summary>
internal sealed class ColouredCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var code = block.Lines.ToString();
        var language = (block as FencedCodeBlock)?.Info?.ToLowerInvariant();
        var html = language is "csharp" or "c#" or "cs"
            ? CodeColouring.ToHtml(code) : PlainText.Escape(code);
        renderer.Write($"<pre class=\"source\"><code>{html}</code></pre>").WriteLine();
    }
}
