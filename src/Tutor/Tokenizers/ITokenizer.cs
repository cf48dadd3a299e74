namespace Tutor;

/// <summary>Turns text into the numbers a model reads, and back.</summary>
public interface ITokenizer
{
    /// <summary>Number of distinct tokens, V; a token is a number from 0 to V − 1.</summary>
    int VocabSize { get; }

    /// <summary>Text → tokens.</summary>
    int[] Encode(string text);

    /// <summary>Tokens → text.</summary>
    string Decode(IEnumerable<int> tokens);
}
