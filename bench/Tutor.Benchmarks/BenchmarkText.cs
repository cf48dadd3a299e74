using System.Text;

namespace Tutor.Benchmarks;

/// <summary>A real text to cut, encode or learn from.</summary>
public sealed record BenchmarkText(string Name, string Value)
{
    /// <summary>Its length as UTF-8, the unit of every MB/s here.</summary>
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Value);

    /// <summary>Shakespeare's plays, 1.1 MB.</summary>
    public static BenchmarkText English { get; } = new("English", Read("tinyshakespeare.txt"));

    /// <summary>Tang poems, 0.1 MB.</summary>
    public static BenchmarkText Chinese { get; } = new("Chinese", Read("tang300.txt"));

    /// <summary>
    /// The source code of this project, without the special tokens that Microsoft's tokenizer
    /// would take out of it.
    /// </summary>
    public static BenchmarkText Code { get; } = new("C# code", string.Concat(
        Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText))
        .Replace("<|", "<"));

    /// <summary>All of them.</summary>
    public static IEnumerable<BenchmarkText> All => [English, Chinese, Code];

    /// <summary>The text in strings of so many characters.</summary>
    public string[] Strings(int length) =>
        [.. Value.Chunk(length).Select(characters => new string(characters))];

    /// <summary>Documents of about 64 KB, cut where no piece is.</summary>
    public string[] Documents()
    {
        var documents = new List<string>();
        for (var (start, end) = (0, 0); start < Value.Length; start = end)
        {
            end = SplitPattern.SafeCut(Value, Math.Min(start + (1 << 16), Value.Length));
            documents.Add(Value[start..end]);
        }
        return [.. documents];
    }

    public override string ToString() => Name;

    private static string Read(string name)
    {
        var data = Environment.GetEnvironmentVariable("TUTOR_DATA")
            ?? throw new InvalidOperationException(
                $"TUTOR_DATA is not set; let it name the folder that holds {name}.");
        return File.ReadAllText(Path.Combine(data, name));
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LlmFromScratch.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException(
                $"'{AppContext.BaseDirectory}' is not inside the project; run it from there.");
        return Path.Combine(folder.FullName, "src");
    }
}
