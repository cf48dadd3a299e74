using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Tutor.Cli;

/// <summary>
/// <c>tutor tokenize show</c>: a text in coloured tokens, and what it costs in each vocabulary.
/// </summary>
internal static class TokenizeShow
{
    private const int MostShown = 500; // tokens

    private static readonly string[] grounds = ["blue", "green", "purple", "teal"];

    public static Command Create(Terminal terminal)
    {
        var file = TokenizeCommand.File("The text, UTF-8");
        var vocabularies = new Option<string[]>("--vocab")
        {
            Description = "A folder with vocab.json and merges.txt, cl100k or o200k; the first "
                + "is shown in tokens. May be repeated (default: cl100k, o200k).",
            HelpName = "folder|cl100k|o200k",
            DefaultValueFactory = _ => ["cl100k", "o200k"],
        };
        var command = new Command("show", "Show a text in coloured tokens, and what it costs.")
        {
            file, vocabularies,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            using var reader = new Utf8Reader(terminal.Open(path), TokenizeCommand.NameOf(path));
            var text = reader.ReadToEnd();
            var tokenizers = parsed.GetValue(vocabularies)!
                .Select(name => (name, TokenizeCommand.Tokenizer(name, terminal))).ToList();
            ShowTokens(terminal.Tables, tokenizers[0].Item2, text);
            ShowCosts(terminal.Tables, tokenizers, text);
        });
        return command;
    }

    private static void ShowTokens(IAnsiConsole console, BytePairTokenizer tokenizer, string text)
    {
        var tokens = tokenizer.EncodeOrdinary(text);
        var line = new StringBuilder();
        foreach (var (i, token) in tokens.Take(MostShown).Index())
        {
            var shown = TokenLetters.Of(tokenizer, token);
            line.Append(CultureInfo.InvariantCulture,
                $"[white on {grounds[i % grounds.Length]}]{Markup.Escape(shown)}[/]");
            line.Append(CultureInfo.InvariantCulture, $"[grey]:{token}[/] ");
            if (shown.EndsWith('↵'))
                line.Append('\n');
        }
        if (tokens.Length > MostShown)
            line.Append(CultureInfo.InvariantCulture,
                $"… and {TokenizeCommand.Counted(tokens.Length - MostShown)} more");
        console.MarkupLine(line.ToString().TrimEnd());
        console.WriteLine();
    }

    private static void ShowCosts(
        IAnsiConsole console, List<(string Name, BytePairTokenizer Tokenizer)> all, string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("vocabulary")
            .AddColumn(new TableColumn("size").RightAligned())
            .AddColumn(new TableColumn("tokens").RightAligned())
            .AddColumn(new TableColumn("bytes per token").RightAligned());
        foreach (var (name, tokenizer) in all)
        {
            var count = tokenizer.CountTokens(text);
            table.AddRow(
                Markup.Escape(name),
                TokenizeCommand.Counted(tokenizer.VocabSize),
                TokenizeCommand.Counted(count),
                count == 0 ? "" : (bytes / (double)count).ToString(
                    "0.00", CultureInfo.InvariantCulture));
        }
        console.Write(table);
    }
}
