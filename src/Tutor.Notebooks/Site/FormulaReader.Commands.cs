namespace Tutor.Notebooks;

/// <content>The commands: those that are one symbol, and those that build something.</content>
internal sealed partial class FormulaReader
{
    private FormulaAtom ReadCommand()
    {
        var name = text.TakeCommand();
        return ReadSymbol(name) ?? ReadConstruct(name)
            ?? throw text.Error($"has an unknown command \\{name}", back: name.Length + 1);
    }

    private static FormulaAtom? ReadSymbol(string name)
    {
        if (FormulaSymbols.Letters.TryGetValue(name, out var letter))
            return new($"<mi>{letter}</mi>", AtomKind.Ordinary);
        if (FormulaSymbols.Upright.TryGetValue(name, out var upright))
            return new($"<mi mathvariant=\"normal\">{upright}</mi>", AtomKind.Ordinary);
        if (FormulaSymbols.Relations.TryGetValue(name, out var relation))
            return new($"<mo stretchy=\"false\">{relation}</mo>", AtomKind.Relation);
        if (FormulaSymbols.Signs.TryGetValue(name, out var sign))
            return new($"<mo>{sign}</mo>", AtomKind.Sign);
        if (FormulaSymbols.Large.TryGetValue(name, out var large))
            return new($"<mo>{large}</mo>", AtomKind.Function, Limits: true);
        if (FormulaSymbols.Integrals.TryGetValue(name, out var integral))
            return new($"<mo>{integral}</mo>", AtomKind.Function);
        if (FormulaSymbols.Functions.Contains(name))
            return new(Function(name), AtomKind.Function);
        if (FormulaSymbols.FunctionsWithLimits.Contains(name))
            return new(Function(name), AtomKind.Function, Limits: true);
        if (FormulaSymbols.Opening.TryGetValue(name, out var open))
            return new(Bracket(open), AtomKind.Open);
        if (FormulaSymbols.Closing.TryGetValue(name, out var close))
            return new(Bracket(close), AtomKind.Close);
        if (FormulaSymbols.Spaces.TryGetValue(name, out var width))
            return new($"<mspace width=\"{width}\"/>", AtomKind.Space);
        return name switch
        {
            " " => new("<mspace width=\"0.25em\"/>", AtomKind.Space),
            "|" => new(Bracket("‖"), AtomKind.Ordinary),
            _ => null,
        };
    }

    private FormulaAtom? ReadConstruct(string name)
    {
        if (FormulaFonts.Commands.Contains(name))
            return new(ReadFont(name), AtomKind.Ordinary);
        if (FormulaSymbols.Accents.TryGetValue(name, out var accent))
            return new(ReadAccent(name, accent), AtomKind.Ordinary);

        return name switch
        {
            "frac" or "tfrac" or "dfrac" => new(ReadFraction(name), AtomKind.Ordinary),
            "binom" => new($"<mrow><mo>(</mo><mfrac linethickness=\"0\">{ReadSmall()}{ReadSmall()}"
                + "</mfrac><mo>)</mo></mrow>", AtomKind.Fenced),
            "sqrt" => new(ReadRoot(), AtomKind.Ordinary),
            "text" or "textrm" => new($"<mtext>{RawText()}</mtext>", AtomKind.Ordinary),
            "textbf" => new($"<mtext><b>{RawText()}</b></mtext>", AtomKind.Ordinary),
            "textit" or "emph" => new($"<mtext><i>{RawText()}</i></mtext>", AtomKind.Ordinary),
            "operatorname" => ReadOperatorName(),
            "argmax" or "argmin" => new(Function($"arg {name[3..]}"), AtomKind.Function, true),
            "left" => new(ReadFenced(), AtomKind.Fenced),
            "begin" => new(ReadEnvironment(), AtomKind.Fenced),
            "underbrace" => new(Stack("munder", ReadArgument(), "⏟"), AtomKind.Ordinary, true),
            "overbrace" => new(Stack("mover", ReadArgument(), "⏞"), AtomKind.Ordinary, true),
            "underline" => new(Stack("munder", ReadArgument(), "_"), AtomKind.Ordinary),
            "overset" or "stackrel" => ReadSet("mover"),
            "underset" => ReadSet("munder"),
            "phantom" => new($"<mphantom>{ReadArgument()}</mphantom>", AtomKind.Ordinary),
            "not" => ReadNegated(),
            "displaystyle" => ReadInStyle(true),
            "textstyle" => ReadInStyle(false),
            "big" or "bigl" or "bigr" or "bigm" => ReadBig("1.2em", name),
            "Big" or "Bigl" or "Bigr" or "Bigm" => ReadBig("1.8em", name),
            _ => null,
        };
    }
}
