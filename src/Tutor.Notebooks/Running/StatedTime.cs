using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutor.Notebooks;

/// <summary>
/// The time a notebook says it takes, in a line of its first text such as
/// <c>**Time:** about 40 seconds on 2 CPU cores</c>.
/// </summary>
public static partial class StatedTime
{
    /// <summary>The stated time; null where there is none.</summary>
    public static TimeSpan? In(Notebook notebook)
    {
        var text = notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Markdown)?.Source;
        var match = Statement().Match(text ?? "");
        if (!match.Success)
            return null;

        var amount = double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value == "minute"
            ? TimeSpan.FromMinutes(amount) : TimeSpan.FromSeconds(amount);
    }

    [GeneratedRegex(@"\*\*Time:\*\*.*?about (?<amount>\d+(\.\d+)?) (?<unit>second|minute)")]
    private static partial Regex Statement();
}
