namespace Tutor.Notebooks;

/// <summary>Reads a formula from left to right: pieces, and what stands above or below.</summary>
internal sealed partial class FormulaReader(string tex, bool display)
{
    private readonly FormulaCursor text = new(tex);
    private bool display = display; // limits go above and below only on a line of their own
    private bool tight;             // in a script, where operators keep no distance

    public string ReadAll()
    {
        var body = ReadRow();
        if (text.Ahead != '\0')
            throw text.Error($"has a {Name(text)} that nothing opened");
        return body;
    }

    /// <summary>Reads pieces until something closes the group they stand in.</summary>
    private string ReadRow(char end = '}')
    {
        var atoms = new List<FormulaAtom>();
        for (text.SkipSpaces(); !AtEnd(end); text.SkipSpaces())
            atoms.Add(ReadScripted());
        return FormulaRow.Join(atoms, tight);
    }

    private bool AtEnd(char end) =>
        text.Ahead is '\0' or '}' or '&' || text.Ahead == end
        || text.Command is "\\" or "right" or "middle" or "end";

    /// <summary>A piece with its primes, subscript and superscript.</summary>
    private FormulaAtom ReadScripted()
    {
        var atom = text.Ahead is '^' or '_'
            ? new FormulaAtom("<mrow></mrow>", AtomKind.Ordinary) : ReadAtom();
        var limits = atom.Limits && display;
        if (text.TryTakeCommand("limits"))
            limits = true;
        else if (text.TryTakeCommand("nolimits"))
            limits = false;

        string? below = null;
        var above = ReadPrimes();
        for (text.SkipSpaces(); text.Ahead is '^' or '_'; text.SkipSpaces())
        {
            var isAbove = text.Take() == "^";
            if ((isAbove ? above : below) is not null && !(isAbove && above!.StartsWith("<mo>′")))
                throw text.Error("has two scripts in one place", back: 1);
            if (isAbove)
                above = above is null
                    ? ReadSmall() : $"<mrow>{above}{ReadSmall()}</mrow>";
            else
                below = ReadSmall();
        }
        return atom with { Markup = WithScripts(atom.Markup, below, above, limits) };
    }

    private string? ReadPrimes()
    {
        var primes = 0;
        while (text.TryTake('\''))
            primes++;
        return primes == 0 ? null : $"<mo>{new string('′', primes)}</mo>";
    }

    private static string WithScripts(string atom, string? below, string? above, bool limits) =>
        (below, above, limits) switch
        {
            (null, null, _) => atom,
            (_, null, false) => $"<msub>{atom}{below}</msub>",
            (null, _, false) => $"<msup>{atom}{above}</msup>",
            (_, _, false) => $"<msubsup>{atom}{below}{above}</msubsup>",
            (_, null, true) => $"<munder>{atom}{below}</munder>",
            (null, _, true) => $"<mover>{atom}{above}</mover>",
            (_, _, true) => $"<munderover>{atom}{below}{above}</munderover>",
        };

    /// <summary>What a script or a command applies to: one group, command or character.</summary>
    private string ReadArgument()
    {
        text.SkipSpaces();
        if (char.IsAsciiDigit(text.Ahead))
            return $"<mn>{text.Take()}</mn>";
        if (AtEnd('}'))
            throw text.Error("lacks an argument");
        return FormulaRow.Join([ReadAtom()], tight);
    }

    /// <summary>An argument set smaller, where limits stand beside their operator.</summary>
    private string ReadSmall()
    {
        var outside = (display, tight);
        (display, tight) = (false, true);
        var argument = ReadArgument();
        (display, tight) = outside;
        return argument;
    }

    private void Expect(char close)
    {
        if (!text.TryTake(close))
            throw text.Error($"needs a {close}");
    }

    private static string Bracket(string bracket) => $"<mo stretchy=\"false\">{bracket}</mo>";

    private static string Name(FormulaCursor text) =>
        text.Command == "" ? text.Ahead.ToString() : @"\" + text.Command;
}
