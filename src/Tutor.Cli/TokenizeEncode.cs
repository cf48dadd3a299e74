using System.CommandLine;
using System.Text;

namespace Tutor.Cli;

/// <summary><c>tutor tokenize encode</c>: writes a text as the numbers of its tokens.</summary>
internal static class TokenizeEncode
{
    private const int MostHeld = 1 << 16; // characters, written at once

    public static Command Create(Terminal terminal)
    {
        var file = TokenizeCommand.File("The text, UTF-8 of any length");
        var vocabulary = TokenizeCommand.Vocabulary();
        var allowed = new Option<string[]>("--allow-special")
        {
            Description = "A special token that the text may hold, as <|endoftext|>; others are "
                + "an error. May be repeated.",
            HelpName = "name",
            DefaultValueFactory = _ => [],
        };
        var json = new Option<bool>("--json") { Description = "Print {\"ids\":[…]}." };
        var command = new Command("encode", "Print the tokens of a text.")
        {
            file, vocabulary, allowed, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            Encode(
                TokenizeCommand.Tokenizer(parsed.GetValue(vocabulary)!, terminal),
                parsed.GetValue(file)!, parsed.GetValue(allowed)!, parsed.GetValue(json),
                terminal, cancellation);
            return Task.CompletedTask;
        });
        return command;
    }

    /// <summary>Prints tokens as they are found, so that no file is too long.</summary>
    private static void Encode(
        BytePairTokenizer tokenizer, string file, string[] allowed, bool json,
        Terminal terminal, CancellationToken cancellation)
    {
        using var stream = terminal.Open(file);
        using var progress = new WorkProgress(terminal, () => TokenizeCommand.Read(stream));
        var (before, between, after) = json ? ("{\"ids\":[", ",", "]}") : ("", " ", "");
        var text = new Utf8Reader(stream, TokenizeCommand.NameOf(file));
        var line = new StringBuilder(before);
        foreach (var (i, token) in tokenizer.EncodeStream(text, allowed).Index())
        {
            line.Append(i == 0 ? "" : between).Append(token);
            if (line.Length < MostHeld)
                continue;
            cancellation.ThrowIfCancellationRequested();
            terminal.Output.Write(line);
            line.Clear();
        }
        terminal.Output.WriteLine(line.Append(after));
    }
}
