using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tutor;

/// <summary>GPT-2's <c>vocab.json</c>: one JSON object, token's letters → number.</summary>
internal static class Gpt2Vocabulary
{
    /// <summary>Reads the names in the order of their numbers.</summary>
    /// <exception cref="InvalidDataException">A number is missing or there twice.</exception>
    public static string[] Read(string path)
    {
        var names = new Dictionary<int, string>();
        var numbers = new HashSet<string>();
        foreach (var (name, number) in Entries(path))
        {
            if (!numbers.Add(name))
                throw Corrupt(path, $"the token {Quoted(name)} is there twice");
            if (number < 0)
                throw Corrupt(path, $"the token {Quoted(name)} has the number {number}");
            if (!names.TryAdd(number, name))
                throw Corrupt(path,
                    $"{Quoted(names[number])} and {Quoted(name)} both have the number {number}");
        }
        for (var number = 0; number < names.Count; number++)
            if (!names.ContainsKey(number))
                throw Corrupt(path, $"no token has the number {number}, and there are "
                    + $"{names.Count} tokens");
        return [.. Enumerable.Range(0, names.Count).Select(number => names[number])];
    }

    /// <summary>Writes it as Python's <c>json.dump</c> does, which wrote GPT-2's.</summary>
    public static void Write(IEnumerable<string> names, string path)
    {
        var entries = names.Select((name, number) => $"{Quoted(name)}: {number}");
        var json = $"{{{string.Join(", ", entries)}}}";
        WholeFile.Write(path, file => file.Write(Encoding.ASCII.GetBytes(json)));
    }

    public static InvalidDataException Corrupt(string path, string reason) =>
        new($"'{path}' is no vocabulary: {reason}.");

    /// <summary>A name as a JSON string in ASCII.</summary>
    public static string Quoted(string name) => $"\"{string.Concat(name.Select(c => c switch
    {
        '"' or '\\' => $"\\{c}",
        < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => c.ToString(),
    }))}\"";

    private static List<(string Name, int Number)> Entries(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Corrupt(path, "it is no JSON object of tokens and numbers");
            return [.. document.RootElement.EnumerateObject().Select(entry =>
                entry.Value.ValueKind == JsonValueKind.Number
                    && entry.Value.TryGetInt32(out var number)
                    ? (entry.Name, number)
                    : throw Corrupt(path, $"the number of {Quoted(entry.Name)} is none"))];
        }
        catch (JsonException error)
        {
            throw Corrupt(path, $"line {error.LineNumber + 1}, byte "
                + $"{error.BytePositionInLine + 1}: {error.Message.Split(" LineNumber")[0]}"
                    .TrimEnd('.'));
        }
    }
}
