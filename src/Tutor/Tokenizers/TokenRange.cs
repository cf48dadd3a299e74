namespace Tutor;

/// <summary>A token is a number from 0 to V − 1, V being the size of the vocabulary.</summary>
internal static class TokenRange
{
    /// <summary>The token itself.</summary>
    /// <exception cref="ArgumentException">It lies outside the vocabulary.</exception>
    public static int Check(int token, int vocabSize) =>
        token >= 0 && token < vocabSize
            ? token
            : throw new ArgumentException(
                $"Token {token} is outside the vocabulary of {vocabSize} tokens.");
}
