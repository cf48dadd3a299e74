namespace Tutor;

/// <summary>
/// A rule that cuts a text into pieces before anything is merged, so that no token reaches from
/// one word into the next. Every character belongs to exactly one piece.
/// </summary>
public sealed partial class SplitPattern
{
    private readonly Scanner scanner;

    private SplitPattern(string name, string expression, Scanner scanner) =>
        (Name, Expression, this.scanner) = (name, expression, scanner);

    /// <summary>GPT-2's cuts (Radford et al., 2019; encoder.py of OpenAI's gpt-2).</summary>
    public static SplitPattern Gpt2 { get; } = new(
        "gpt2",
        @"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
        Gpt2Scanner.End);

    /// <summary>GPT-4's cuts (cl100k_base in openai_public.py of OpenAI's tiktoken).</summary>
    /// <remarks>
    /// As tiktoken has published it since version 0.8. Until then, and still in some other
    /// libraries, <c>\s+$</c> was missing: white space that ends a text and holds a line break
    /// was cut behind the break.
    /// </remarks>
    public static SplitPattern Cl100k { get; } = new(
        "cl100k",
        @"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|"
        + @" ?[^\s\p{L}\p{N}]+[\r\n]*|\s+$|\s*[\r\n]|\s+(?!\S)|\s",
        Cl100kScanner.End);

    /// <summary>Llama 3's cuts (tokenizer.py of meta-llama/llama3).</summary>
    /// <remarks>They are GPT-4's as tiktoken published them until version 0.8.</remarks>
    public static SplitPattern Llama3 { get; } = new(
        "llama3",
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|"
        + @" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
        Llama3Scanner.End);

    /// <summary>GPT-4o's cuts (o200k_base in openai_public.py of OpenAI's tiktoken).</summary>
    public static SplitPattern O200k { get; } = new(
        "o200k",
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
        + @"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        + @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
        + @"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        + @"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
        O200kScanner.End);

    /// <summary>All published patterns.</summary>
    public static IReadOnlyList<SplitPattern> All { get; } = [Gpt2, Cl100k, Llama3, O200k];

    /// <summary><c>gpt2</c>, <c>cl100k</c>, <c>llama3</c> or <c>o200k</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The pattern as the regular expression that was published, less what only makes it faster.
    /// It is here to be read: scanners written by hand make the cuts, and the tests hold them
    /// against it.
    /// </summary>
    public string Expression { get; }

    /// <summary>The pattern of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SplitPattern Named(string name) =>
        All.FirstOrDefault(pattern => pattern.Name == name)
        ?? throw new ArgumentException(
            $"There is no split pattern '{name}'; there are "
            + $"{string.Join(", ", All.Select(pattern => pattern.Name))}.");

    /// <summary>
    /// Where the piece that begins at <paramref name="start"/>, inside the text, ends. Nothing
    /// before <paramref name="start"/> matters to it.
    /// </summary>
    public int End(ReadOnlySpan<char> text, int start) => scanner(text, start);

    private delegate int Scanner(ReadOnlySpan<char> text, int start);
}
