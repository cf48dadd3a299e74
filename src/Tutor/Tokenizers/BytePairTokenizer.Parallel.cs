using System.Runtime.ExceptionServices;

namespace Tutor;

/// <summary>All cores at once: for many texts, or for one that is long.</summary>
public sealed partial class BytePairTokenizer
{
    private const int PartLength = 1 << 16; // characters

    /// <summary>Each text → its tokens, on all cores.</summary>
    /// <exception cref="ArgumentException">A text holds a special token's name.</exception>
    public int[][] EncodeBatch(IReadOnlyList<string> texts) => EncodeBatch(texts, allowed: []);

    /// <summary>The same, where some special tokens may occur and are recognised.</summary>
    public int[][] EncodeBatch(
        IReadOnlyList<string> texts, IReadOnlyCollection<string> allowed)
    {
        var tokens = new int[texts.Count][];
        InParallel(texts.Count, i => tokens[i] = Encode(texts[i], allowed));
        return tokens;
    }

    /// <summary>One long text → the tokens that <see cref="Encode(string)"/> gives.</summary>
    /// <exception cref="ArgumentException">The text holds a special token's name.</exception>
    public int[] EncodeParallel(string text) => EncodeParallel(text, allowed: []);

    /// <summary>The same, where some special tokens may occur and are recognised.</summary>
    public int[] EncodeParallel(string text, IReadOnlyCollection<string> allowed)
    {
        special.CheckNames(allowed);
        special.Check(text, allowed);
        var cuts = Cuts(text, allowed);
        var tokens = new int[cuts.Count - 1][];
        InParallel(tokens.Length, i =>
        {
            var encoder = encoders.Rent();
            EncodeChecked(encoder, text.AsSpan(cuts[i]..cuts[i + 1]), allowed);
            tokens[i] = TakeTokens(encoder);
        });
        return tokens is [var only] ? only : Joined(tokens);
    }

    /// <summary>Where the text comes apart without changing a token: 0, …, its length.</summary>
    private static List<int> Cuts(string text, IReadOnlyCollection<string> allowed)
    {
        List<int> cuts = [0];
        while (cuts[^1] < text.Length)
        {
            var cut = cuts[^1] + PartLength;
            do
                cut = SplitPattern.SafeCut(text, cut + 1);
            while (Tutor.SpecialTokens.LiesAcross(text, cut, allowed));
            cuts.Add(cut);
        }
        return cuts is [_] ? [0, 0] : cuts;
    }

    private static int[] Joined(int[][] parts)
    {
        var all = GC.AllocateUninitializedArray<int>(parts.Sum(part => part.Length));
        var done = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, done);
            done += part.Length;
        }
        return all;
    }

    private static void InParallel(int count, Action<int> encode)
    {
        try
        {
            Parallel.For(0, count, encode);
        }
        catch (AggregateException error) // what went wrong, not that it did so beside others
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }
    }
}
