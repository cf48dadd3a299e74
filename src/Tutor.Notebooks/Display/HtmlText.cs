using System.Net;
using System.Text.RegularExpressions;

namespace Tutor.Notebooks;

/// <summary>Text that is HTML already, to be shown as it is.</summary>
public sealed partial record HtmlText(string Html)
{
    /// <summary>The text between the tags.</summary>
    public string ToPlainText() => WebUtility.HtmlDecode(Tag().Replace(Html, ""));

    /// <summary>The HTML.</summary>
    public override string ToString() => Html;

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
