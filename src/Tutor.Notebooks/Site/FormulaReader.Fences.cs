using System.Text;

namespace Tutor.Notebooks;

/// <content>Brackets that grow with what they hold, matrices and cases.</content>
internal sealed partial class FormulaReader
{
    private static readonly Dictionary<string, (string Open, string Close)> environments = new()
    {
        ["matrix"] = ("", ""),
        ["pmatrix"] = ("(", ")"),
        ["bmatrix"] = ("[", "]"),
        ["Bmatrix"] = ("{", "}"),
        ["vmatrix"] = ("|", "|"),
        ["Vmatrix"] = ("‖", "‖"),
        ["cases"] = ("{", ""),
        ["aligned"] = ("", ""),
        ["align"] = ("", ""),
        ["align*"] = ("", ""),
        ["gathered"] = ("", ""),
    };

    /// <summary><c>\left( … \middle| … \right)</c></summary>
    private string ReadFenced()
    {
        var row = new StringBuilder($"<mrow>{Fence(ReadDelimiter(), "prefix")}{ReadRow()}");
        while (text.TryTakeCommand("middle"))
            row.Append(Fence(ReadDelimiter(), "infix")).Append(ReadRow());
        if (!text.TryTakeCommand("right"))
            throw text.Error(@"has a \left without its \right");
        return row.Append(Fence(ReadDelimiter(), "postfix")).Append("</mrow>").ToString();
    }

    private FormulaAtom ReadBig(string size, string command)
    {
        var kind = command[^1] switch
        {
            'l' => AtomKind.Open,
            'r' => AtomKind.Close,
            _ => AtomKind.Ordinary,
        };
        return new("<mo stretchy=\"true\" symmetric=\"true\" "
            + $"minsize=\"{size}\" maxsize=\"{size}\" "
            + $"lspace=\"0\" rspace=\"0\">{ReadDelimiter()}</mo>", kind);
    }

    private string ReadDelimiter()
    {
        text.SkipSpaces();
        if (text.Ahead != '\\')
            return text.Take() switch
            {
                "." => "",
                "<" => "⟨",
                ">" => "⟩",
                var sign when sign is "(" or ")" or "[" or "]" or "|" or "/" => sign,
                var other => throw text.Error($"has {other} where a bracket should be", back: 1),
            };

        var name = text.TakeCommand();
        if (name == "|")
            return "‖";
        return FormulaSymbols.Opening.GetValueOrDefault(name)
            ?? FormulaSymbols.Closing.GetValueOrDefault(name)
            ?? throw text.Error($"has \\{name} where a bracket should be", back: name.Length + 1);
    }

    private static string Fence(string bracket, string form) => bracket == "" ? ""
        : $"<mo stretchy=\"true\" fence=\"true\" form=\"{form}\">{bracket}</mo>";

    /// <summary><c>\begin{cases} a &amp; b \\ c &amp; d \end{cases}</c></summary>
    private string ReadEnvironment()
    {
        var name = text.TakeRawGroup();
        if (!environments.TryGetValue(name, out var brackets))
            throw text.Error($"has an unknown environment {name}", back: name.Length + 2);

        var outside = display;
        var isAligned = name.StartsWith("align", StringComparison.Ordinal) || name == "gathered";
        display = isAligned;
        var rows = ReadTableRows();
        display = outside;

        var end = text.TakeRawGroup();
        if (end != name)
            throw text.Error($"begins {name} and ends {end}", back: end.Length + 2);
        var style = isAligned ? " displaystyle=\"true\"" : "";
        return $"<mrow>{Fence(brackets.Open, "prefix")}"
            + $"<mtable class=\"{name.TrimEnd('*')}\"{style}>{rows}</mtable>"
            + $"{Fence(brackets.Close, "postfix")}</mrow>";
    }

    private string ReadTableRows()
    {
        var rows = new StringBuilder();
        do
        {
            text.SkipSpaces();
            if (text.Command == "end")
                break; // a \\ after the last row
            rows.Append("<mtr>");
            do
                rows.Append("<mtd>").Append(ReadRow()).Append("</mtd>");
            while (text.TryTake('&'));
            rows.Append("</mtr>");
        }
        while (text.TryTakeCommand("\\"));

        if (!text.TryTakeCommand("end"))
            throw text.Error(@"has a \begin without its \end");
        return rows.ToString();
    }
}
