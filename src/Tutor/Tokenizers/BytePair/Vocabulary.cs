namespace Tutor;

/// <summary>What every token stands for: token → bytes, and a byte's own token.</summary>
internal sealed class Vocabulary
{
    private readonly byte[] bytes;  // of all tokens, one after the other
    private readonly int[] starts;  // token → where its bytes start; one more for the end
    private readonly int[] byteTokens = new int[256];

    /// <param name="tokens">Token → bytes; null for a number that no token has.</param>
    /// <param name="special">Those that stand for no text, whatever their bytes.</param>
    /// <exception cref="ArgumentException">A byte has no token.</exception>
    public Vocabulary(IReadOnlyList<byte[]?> tokens, IReadOnlySet<int> special)
    {
        starts = new int[tokens.Count + 1];
        for (var token = 0; token < tokens.Count; token++)
            starts[token + 1] = starts[token] + (tokens[token]?.Length ?? 0);
        LongestToken = tokens.Max(token => token?.Length ?? 0);

        bytes = new byte[starts[^1]];
        Array.Fill(byteTokens, -1);
        for (var token = 0; token < tokens.Count; token++)
        {
            tokens[token]?.CopyTo(bytes, starts[token]);
            if (tokens[token] is [var single] && !special.Contains(token))
                byteTokens[single] = token;
        }
        if (Array.IndexOf(byteTokens, -1) is >= 0 and var missing)
            throw new ArgumentException(
                $"The byte 0x{missing:X2} has no token; every byte needs one.");
    }

    /// <summary>Bytes of the longest token.</summary>
    public int LongestToken { get; }

    /// <summary>One more than the largest token.</summary>
    public int Size => starts.Length - 1;

    /// <summary>The bytes of a token; none for a number that no token has.</summary>
    public ReadOnlySpan<byte> this[int token] =>
        bytes.AsSpan(starts[TokenRange.Check(token, Size)]..starts[token + 1]);

    /// <summary>The token that stands for one byte.</summary>
    public int TokenOf(byte value) => byteTokens[value];
}
