namespace Tutor;

/// <summary>A text and the number of the class it belongs to.</summary>
public readonly record struct LabeledText(string Text, int Label)
{
    /// <summary>The same example as a model reads it.</summary>
    public LabeledTokens Encode(ITokenizer tokenizer) => new(tokenizer.Encode(Text), Label);
}

/// <summary>A text as tokens and the number of the class it belongs to.</summary>
public readonly record struct LabeledTokens(int[] Tokens, int Label);
