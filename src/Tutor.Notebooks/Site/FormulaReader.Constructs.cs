using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <content>What commands build: fractions, roots, fonts, accents, styles.</content>
internal sealed partial class FormulaReader
{
    private string ReadFraction(string name)
    {
        var outside = display;
        display = name == "dfrac";
        var (above, below) = (ReadArgument(), ReadArgument());
        display = outside;
        return name switch
        {
            "dfrac" => $"<mstyle displaystyle=\"true\"><mfrac><mstyle displaystyle=\"true\">{above}"
                + $"</mstyle><mstyle displaystyle=\"true\">{below}</mstyle></mfrac></mstyle>",
            "tfrac" => $"<mstyle displaystyle=\"false\"><mfrac>{above}{below}</mfrac></mstyle>",
            _ => $"<mfrac>{above}{below}</mfrac>",
        };
    }

    private string ReadRoot()
    {
        text.SkipSpaces();
        if (!text.TryTake('['))
            return $"<msqrt>{ReadArgument()}</msqrt>";
        var degree = ReadRow(end: ']');
        Expect(']');
        return $"<mroot>{ReadArgument()}{degree}</mroot>";
    }

    private string ReadFont(string font)
    {
        text.SkipSpaces();
        if (text.PlainGroup() is { } name)
        {
            text.TakeRawGroup();
            return FormulaFonts.Identifier(name, font);
        }
        if (text.Ahead != '{')
            return text.Ahead == '\\'
                ? ReadBoldSymbol(font) : FormulaFonts.Identifier(text.Take(), font);
        text.Take();
        var symbol = ReadBoldSymbol(font);
        text.SkipSpaces();
        Expect('}');
        return symbol;
    }

    /// <summary>A command such as <c>\theta</c> in another font.</summary>
    private string ReadBoldSymbol(string font)
    {
        var name = text.Command;
        if (!FormulaSymbols.Letters.TryGetValue(name, out var letter))
            throw text.Error($"can set letters in \\{font}, and nothing else,");
        text.TakeCommand();
        return FormulaFonts.Identifier(letter, font);
    }

    private string ReadAccent(string name, string accent)
    {
        var stretchy = name.StartsWith("wide", StringComparison.Ordinal)
            || name.StartsWith("over", StringComparison.Ordinal) ? "true" : "false";
        return $"<mover accent=\"true\">{ReadArgument()}<mo stretchy=\"{stretchy}\">{accent}</mo>"
            + "</mover>";
    }

    private FormulaAtom ReadOperatorName()
    {
        var limits = text.TryTake('*');
        return new(Function(RawText()), AtomKind.Function, limits);
    }

    private FormulaAtom ReadSet(string element)
    {
        var (script, body) = (ReadSmall(), ReadArgument());
        return new($"<{element}>{body}{script}</{element}>", AtomKind.Relation);
    }

    private FormulaAtom ReadNegated()
    {
        text.SkipSpaces();
        var atom = ReadAtom();
        return atom.Kind == AtomKind.Relation
            ? atom with { Markup = atom.Markup.Replace("</mo>", "\u0338</mo>") }
            : throw text.Error(@"can strike through a relation with \not, and nothing else,");
    }

    private FormulaAtom ReadInStyle(bool onItsOwnLine)
    {
        var outside = display;
        display = onItsOwnLine;
        var style = onItsOwnLine ? "true" : "false";
        var row = $"<mstyle displaystyle=\"{style}\">{ReadRow()}</mstyle>";
        display = outside;
        return new(row, AtomKind.Ordinary);
    }

    private static string Stack(string element, string body, string mark) =>
        $"<{element}>{body}<mo stretchy=\"true\">{mark}</mo></{element}>";

    private static string Function(string name) =>
        name.Length == 1
            ? $"<mi mathvariant=\"normal\">{name}</mi>" : $"<mi>{name.Replace(' ', '\u00A0')}</mi>";

    private string RawText() => Escape(text.TakeRawGroup()).Replace(' ', '\u00A0');
}
