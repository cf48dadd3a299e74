using System.Text;

namespace Tutor.Notebooks;

/// <summary>What a piece of a formula is to its neighbours; decides the space between.</summary>
internal enum AtomKind
{
    Ordinary, Function, Sign, Relation, Open, Close, Punctuation, Space, Fenced,
}

/// <summary>A piece of a formula, already in MathML.</summary>
/// <param name="Markup">One MathML element, or none.</param>
/// <param name="Kind">What it is to its neighbours.</param>
/// <param name="Limits">Its scripts go below and above it instead of beside it.</param>
internal sealed record FormulaAtom(string Markup, AtomKind Kind, bool Limits = false);

/// <summary>Sets pieces side by side with the spaces of mathematical typesetting.</summary>
internal static class FormulaRow
{
    private const string ThinSpace = "<mspace width=\"0.1667em\"/>";

    /// <summary>Joins the pieces into exactly one element.</summary>
    /// <param name="atoms">The pieces from left to right.</param>
    /// <param name="tight">In a script, where operators keep no distance.</param>
    public static string Join(IReadOnlyList<FormulaAtom> atoms, bool tight)
    {
        if (atoms.Count == 1 && atoms[0].Kind != AtomKind.Sign)
            return atoms[0].Markup;

        var row = new StringBuilder("<mrow>");
        AtomKind? previous = null;
        foreach (var atom in atoms)
        {
            if (NeedsThinSpace(previous, atom.Kind))
                row.Append(ThinSpace);
            if (atom.Kind == AtomKind.Sign && !IsOperand(previous))
                row.Append(WithAttribute(atom.Markup, "form=\"prefix\""));
            else if (tight && (atom.Kind is AtomKind.Sign or AtomKind.Relation))
                row.Append(WithAttribute(atom.Markup, "lspace=\"0\" rspace=\"0\""));
            else
                row.Append(atom.Markup);
            if (atom.Kind != AtomKind.Space || previous is null)
                previous = atom.Kind;
        }
        return row.Append("</mrow>").ToString();
    }

    private static string WithAttribute(string markup, string attribute) =>
        markup.StartsWith("<mo>", StringComparison.Ordinal)
        || markup.StartsWith("<mo ", StringComparison.Ordinal)
            ? $"<mo {attribute}{markup[3..]}" : markup;

    /// <summary>A minus after this is a subtraction; after anything else it negates.</summary>
    private static bool IsOperand(AtomKind? kind) =>
        kind is AtomKind.Ordinary or AtomKind.Close or AtomKind.Fenced or AtomKind.Function;

    /// <summary>The gap in "2 log x", which "log(x)" does not have.</summary>
    private static bool NeedsThinSpace(AtomKind? left, AtomKind right) => (left, right) switch
    {
        (AtomKind.Function, AtomKind.Ordinary or AtomKind.Function) => true,
        (AtomKind.Ordinary or AtomKind.Close or AtomKind.Fenced, AtomKind.Function) => true,
        _ => false,
    };
}
