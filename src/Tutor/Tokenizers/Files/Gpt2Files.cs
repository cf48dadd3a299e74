using System.Text;

namespace Tutor;

/// <summary>
/// A byte-pair tokenizer as GPT-2's two files, which most other programs read: the vocabulary in
/// one, the merges in the other.
/// </summary>
/// <remarks>
/// The files do not tell special tokens from others. Those are the ones that no merge makes and
/// that no merge could make, because the pattern cuts their names; a name that it does not cut
/// is refused on the way out, and means a file cut short on the way in.
/// </remarks>
internal static class Gpt2Files
{
    /// <summary>Reads both files and checks them against each other.</summary>
    /// <param name="vocabularyPath">vocab.json</param>
    /// <param name="mergesPath">merges.txt</param>
    /// <param name="pattern">How to cut; null for what the merges file says, or GPT-2's.</param>
    public static BytePairTokenizer Load(
        string vocabularyPath, string mergesPath, SplitPattern? pattern)
    {
        var names = Gpt2Vocabulary.Read(vocabularyPath);
        var (lines, named) = Gpt2Merges.Read(mergesPath);
        pattern ??= named ?? SplitPattern.Gpt2;

        var numbers = names.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var merges = Merges(lines, numbers, mergesPath);
        var made = merges.Select(merge => merge.Token).ToHashSet();
        var special = numbers.Where(token => !made.Contains(token.Value)
            && ByteLetters.Read(token.Key) is not [_]).ToDictionary();
        foreach (var (name, number) in special)
            if (!CanBeSpecial(name, pattern))
                throw Gpt2Vocabulary.Corrupt(vocabularyPath,
                    $"no merge in '{mergesPath}' makes {Gpt2Vocabulary.Quoted(name)}, the token "
                    + $"{number}; is that file cut short?");
        try
        {
            var vocabulary = new Vocabulary(
                [.. names.Select((name, number) => special.ContainsKey(name)
                    ? Encoding.UTF8.GetBytes(name)
                    : ByteLetters.Read(name))],
                special.Values.ToHashSet());
            return new BytePairTokenizer(
                new BytePairModel(vocabulary, merges, wholePieces: [], pattern), special);
        }
        catch (ArgumentException error)
        {
            throw Gpt2Vocabulary.Corrupt(vocabularyPath, error.Message.TrimEnd('.'));
        }
    }

    /// <summary>Writes both files, into a folder that is made where there is none.</summary>
    public static void Save(BytePairTokenizer tokenizer, string folder)
    {
        var names = Enumerable.Range(0, tokenizer.VocabSize)
            .Select(token => ByteLetters.Write(tokenizer.BytesOf(token))).ToArray();
        foreach (var (name, token) in tokenizer.SpecialTokens)
            names[token] = CanBeSpecial(name, tokenizer.Pattern)
                ? name
                : throw new InvalidOperationException(
                    $"In vocab.json the special token '{name}' could be taken for one that is "
                    + "made of merges; give it a name that no word has, as <|endoftext|>.");
        if (names.CountBy(name => name).FirstOrDefault(name => name.Value > 1)
            is { Key: { } repeated })
            throw new InvalidOperationException(
                $"Two tokens are written {Gpt2Vocabulary.Quoted(repeated)}; vocab.json cannot "
                + "hold both.");

        Directory.CreateDirectory(folder);
        Gpt2Vocabulary.Write(names, Path.Combine(folder, "vocab.json"));
        Gpt2Merges.Write(
            tokenizer.Merges.Select(merge => (names[merge.Left], names[merge.Right])),
            tokenizer.Pattern, Path.Combine(folder, "merges.txt"));
    }

    private static List<(int Left, int Right, int Token)> Merges(
        List<Gpt2Merges.Line> lines, Dictionary<string, int> numbers, string path)
    {
        int Number(string name, Gpt2Merges.Line line) => numbers.TryGetValue(name, out var number)
            ? number
            : throw Gpt2Merges.Corrupt(path, line.Number, $"'{name}' is not in the vocabulary");

        var known = new HashSet<(int, int)>();
        var merges = new List<(int Left, int Right, int Token)>();
        foreach (var line in lines)
        {
            var (left, right) = (Number(line.Left, line), Number(line.Right, line));
            if (!known.Add((left, right)))
                throw Gpt2Merges.Corrupt(path, line.Number,
                    $"'{line.Left} {line.Right}' repeats an earlier line");
            merges.Add((left, right, Number(line.Left + line.Right, line)));
        }
        return merges;
    }

    /// <summary>Whether the pattern cuts the name, so that no merge ever makes it.</summary>
    private static bool CanBeSpecial(string name, SplitPattern pattern)
    {
        var text = ByteLetters.Read(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : name;
        return !text.Contains('\uFFFD') && pattern.End(text, 0) < text.Length;
    }
}
