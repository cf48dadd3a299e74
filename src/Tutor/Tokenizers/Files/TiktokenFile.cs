using System.Globalization;

namespace Tutor;

/// <summary>
/// A <c>.tiktoken</c> file: a token's bytes in base 64 and its rank a line. Special tokens and
/// the pattern are not in it; OpenAI's tiktoken keeps them in its program (load.py).
/// </summary>
internal static class TiktokenFile
{
    /// <summary>Reads and checks the file.</summary>
    public static BytePairTokenizer Load(
        string path, SplitPattern pattern, IReadOnlyDictionary<string, int> special)
    {
        var tokens = new SortedDictionary<int, byte[]>();
        var known = new HashSet<byte[]>(ByteStrings.Comparer);
        foreach (var (i, line) in File.ReadLines(path).Index())
        {
            var (bytes, rank) = Parse(line)
                ?? throw Corrupt(path, i + 1, $"'{line}' is no base 64, a space and a rank");
            if (!known.Add(bytes))
                throw Corrupt(path, i + 1, $"the token {line.Split(' ')[0]} is there already");
            if (special.Values.Contains(rank))
                throw Corrupt(path, i + 1, $"{rank} is the number of a special token");
            if (!tokens.TryAdd(rank, bytes))
                throw Corrupt(path, i + 1, $"the rank {rank} is there already");
        }
        if (tokens.Count == 0)
            throw Corrupt(path, 1, "the file is empty");

        var all = new byte[]?[tokens.Keys.Max() + 1];
        for (var rank = 0; rank < all.Length; rank++)
            if (tokens.TryGetValue(rank, out var bytes))
                all[rank] = bytes;
            else if (!special.Values.Contains(rank))
                throw new InvalidDataException($"'{path}': no token has the rank {rank}.");
        try
        {
            return new BytePairTokenizer(RankedTokens.Model(all, special, pattern), special);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"'{path}': {error.Message}");
        }
    }

    /// <summary>Writes the file; special tokens are left out.</summary>
    public static void Save(BytePairTokenizer tokenizer, string path)
    {
        var special = tokenizer.SpecialTokens.Values.ToHashSet();
        var tokens = Enumerable.Range(0, tokenizer.VocabSize)
            .Select(token => special.Contains(token) || tokenizer.BytesOf(token).IsEmpty
                ? null
                : tokenizer.BytesOf(token).ToArray())
            .ToList();

        // Ranks alone must say what the merges say, or the file would stand for another tokenizer.
        var ranked = RankedTokens.Model(tokens, tokenizer.SpecialTokens, tokenizer.Pattern);
        if (!ranked.Merges.SequenceEqual(tokenizer.Merges.Select(
            merge => (merge.Left, merge.Right, merge.Token))))
            throw new InvalidOperationException(
                "The merges of this tokenizer do not go in the order of its tokens' numbers, so "
                + "ranks cannot stand for them; save it with SaveGpt2 or Save.");

        WholeFile.Write(path, file =>
        {
            using var writer = new StreamWriter(file) { NewLine = "\n" };
            foreach (var (rank, bytes) in tokens.Index())
                if (bytes is not null)
                    writer.WriteLine($"{Convert.ToBase64String(bytes)} {rank}");
        });
    }

    private static (byte[] Bytes, int Rank)? Parse(string line)
    {
        if (line.Split(' ') is not [{ Length: > 0 } base64, var number]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var rank))
            return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length > 0
            ? (bytes[..length], rank)
            : null;
    }

    private static InvalidDataException Corrupt(string path, int line, string reason) =>
        new($"'{path}', line {line}: {reason}.");
}
