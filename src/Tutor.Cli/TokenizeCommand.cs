using System.CommandLine;
using System.Globalization;

namespace Tutor.Cli;

/// <summary><c>tutor tokenize</c>: text to tokens and back, and vocabularies from text.</summary>
internal static class TokenizeCommand
{
    public static Command Create(Terminal terminal) =>
        new("tokenize", "Turn text into tokens and back, or learn a vocabulary.")
        {
            TokenizeTrain.Create(terminal),
            TokenizeEncode.Create(terminal),
            TokenizeDecode.Create(terminal),
            TokenizeShow.Create(terminal),
        };

    /// <summary>The file a command reads.</summary>
    public static Argument<string> File(string description) =>
        new("file") { Description = $"{description}; - is what is piped in." };

    /// <summary>Which vocabulary to use.</summary>
    public static Option<string> Vocabulary() => new("--vocab")
    {
        Description = "A folder with vocab.json and merges.txt, or cl100k (GPT-4), "
            + "or o200k (GPT-4o).",
        HelpName = "folder|cl100k|o200k",
        Required = true,
    };

    /// <summary>The tokenizer that the user named.</summary>
    public static BytePairTokenizer Tokenizer(string name, Terminal terminal) => name switch
    {
        "cl100k" => BytePairTokenizer.Cl100k(),
        "o200k" => BytePairTokenizer.O200k(),
        _ when Directory.Exists(terminal.FullPath(name)) =>
            BytePairTokenizer.LoadGpt2(terminal.FullPath(name)),
        _ => throw new UserError(
            $"There is no vocabulary '{name}': give cl100k, o200k or a folder with vocab.json "
            + "and merges.txt."),
    };

    /// <summary>What to call the file in an error.</summary>
    public static string NameOf(string file) => file == "-" ? "standard input" : file;

    /// <summary>How much of a file has been read, for a line of progress.</summary>
    public static string Read(Stream stream) => stream.CanSeek
        ? string.Create(CultureInfo.InvariantCulture,
            $"read {stream.Position / 1e6:0.0} of {stream.Length / 1e6:0.0} MB")
        : "reading what is piped in";

    /// <summary>A number for people: 12,345.</summary>
    public static string Counted(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);
}
