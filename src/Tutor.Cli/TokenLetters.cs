namespace Tutor.Cli;

/// <summary>A token as letters a terminal shows: spaces, line ends, parts of characters.</summary>
internal static class TokenLetters
{
    public static string Of(BytePairTokenizer tokenizer, int token)
    {
        var text = tokenizer.Decode([token]);
        return text.Contains('\uFFFD')
            ? $"⟨{Convert.ToHexString(tokenizer.BytesOf(token))}⟩"
            : string.Concat(text.Select(Visible));
    }

    private static string Visible(char character) => character switch
    {
        ' ' => "␣",
        '\n' => "↵",
        '\t' => "⇥",
        _ when char.IsControl(character) => $"⟨{(int)character:X2}⟩",
        _ => character.ToString(),
    };
}
