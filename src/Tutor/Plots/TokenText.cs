namespace Tutor;

/// <summary>Single tokens as text that can be seen: spaces, line ends, half characters.</summary>
internal static class TokenText
{
    /// <summary>The token in quotes, as for an axis: 'the', '␣cat', '↵'.</summary>
    public static string Quoted(ITokenizer tokenizer, int token) =>
        $"'{Visible(Of(tokenizer, token))}'";

    /// <summary>What the token stands for; in hexadecimal if it is no whole character.</summary>
    public static string Of(ITokenizer tokenizer, int token)
    {
        var text = tokenizer.Decode([token]);
        return text.Contains('\uFFFD') && tokenizer is BytePairTokenizer bytePairs
            ? $"⟨{Convert.ToHexString(bytePairs.BytesOf(token))}⟩"
            : text;
    }

    /// <summary>Visible, but with spaces that read as spaces.</summary>
    public static string WithSpaces(string text) => Visible(text).Replace('␣', ' ');

    /// <summary>White space made visible, and what else has no shape of its own.</summary>
    public static string Visible(string text) => string.Concat(text.Select(c => c switch
    {
        ' ' => "␣",
        '\n' => "↵",
        '\t' => "⇥",
        _ when char.IsControl(c) => $"⟨{(int)c:X2}⟩",
        _ => c.ToString(),
    }));
}
