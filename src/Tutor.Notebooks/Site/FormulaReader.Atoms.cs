using static Tutor.Notebooks.PlainText;

namespace Tutor.Notebooks;

/// <content>The pieces that need no command: letters, numbers, signs, groups.</content>
internal sealed partial class FormulaReader
{
    /// <summary>One letter, number, sign, group or command.</summary>
    private FormulaAtom ReadAtom()
    {
        switch (text.Ahead)
        {
            case '\\':
                return ReadCommand();
            case '{':
                return new(ReadGroup(), AtomKind.Ordinary);
            case >= '0' and <= '9':
                return new($"<mn>{ReadNumber()}</mn>", AtomKind.Ordinary);
            case '#' or '$' or '%' or '"':
                throw text.Error($"has a plain {text.Ahead}; write \\{text.Ahead} or \\text");
        }

        var sign = text.Take();
        return sign switch
        {
            "-" or "−" => new("<mo>−</mo>", AtomKind.Sign),
            "+" => new("<mo>+</mo>", AtomKind.Sign),
            "*" => new("<mo>∗</mo>", AtomKind.Relation),
            "(" or "[" => new(Bracket(sign), AtomKind.Open),
            ")" or "]" => new(Bracket(sign), AtomKind.Close),
            "|" => new("<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">|</mo>",
                AtomKind.Ordinary),
            "/" => new("<mo lspace=\"0\" rspace=\"0\">/</mo>", AtomKind.Ordinary),
            "," or ";" => new($"<mo separator=\"true\">{sign}</mo>", AtomKind.Punctuation),
            "~" => new("<mspace width=\"0.25em\"/>", AtomKind.Space),
            "." or "!" or "?" => new($"<mi mathvariant=\"normal\">{sign}</mi>", AtomKind.Ordinary),
            _ when char.IsLetter(sign, 0) => new($"<mi>{sign}</mi>", AtomKind.Ordinary),
            _ => new($"<mo>{Escape(sign)}</mo>", AtomKind.Relation),
        };
    }

    /// <summary>Digits with a decimal point, or with TeX's <c>{,}</c> between thousands.</summary>
    private string ReadNumber()
    {
        var number = "";
        while (char.IsAsciiDigit(text.Ahead) || text.AtInnerPoint())
            number += text.Take();
        return text.TryTake("{,}") ? number + "," + ReadNumber() : number;
    }

    private string ReadGroup()
    {
        text.Take();
        var row = ReadRow();
        Expect('}');
        return row;
    }
}
