namespace Tutor;

/// <summary>Single tokens as text that can be seen: spaces, line ends and half characters too.</summary>
internal static class TokenText
{
    /// <summary>The token in quotes, as for an axis: 'the', '␣cat', '↵'.</summary>
    public static string Quoted(ITokenizer tokenizer, int token) =>
        $"'{Visible(Of(tokenizer, token))}'";

    /// <summary>What the token stands for; bytes that are no whole character in hexadecimal.</summary>
    public static string Of(ITokenizer tokenizer, int token)
    {
        var text = tokenizer.Decode([token]);
        return text.Contains('\uFFFD') && tokenizer is BytePairTokenizer bytePairs
            ? $"⟨{Convert.ToHexString(bytePairs.BytesOf(token))}⟩"
            : text;
    }

    /// <summary>White space made visible.</summary>
    public static string Visible(string text) =>
        text.Replace(" ", "␣").Replace("\n", "↵").Replace("\t", "⇥").Replace("\r", "␍");
}
