using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Tutor.Cli;

/// <summary><c>tutor tokenize decode</c>: writes tokens as the text they stand for.</summary>
internal static class TokenizeDecode
{
    public static Command Create(Terminal terminal)
    {
        var file = TokenizeCommand.File(
            "Tokens as encode prints them: numbers, or {\"ids\":[…]}");
        var vocabulary = TokenizeCommand.Vocabulary();
        var output = new Option<string?>("--out")
        {
            Description = "File for the bytes as they are; what is printed is text, in which "
                + "bytes that are no character read as \uFFFD.",
            HelpName = "file",
        };
        var command = new Command("decode", "Print the text of tokens.")
        {
            file, vocabulary, output,
        };
        command.SetAction(parsed =>
        {
            using var reader = new StreamReader(terminal.Open(parsed.GetValue(file)!));
            var tokens = Parse(reader.ReadToEnd());
            var tokenizer = TokenizeCommand.Tokenizer(parsed.GetValue(vocabulary)!, terminal);
            if (parsed.GetValue(output) is { } path)
                WholeFile.Write(terminal.FullPath(path),
                    stream => stream.Write(tokenizer.DecodeBytes(tokens)));
            else
                terminal.Output.Write(tokenizer.Decode(tokens));
        });
        return command;
    }

    private static List<int> Parse(string text) =>
        text.TrimStart().StartsWith('{')
            ? ParseJson(text)
            : [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static List<int> ParseJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("ids", out var ids)
                && ids.ValueKind == JsonValueKind.Array
                    ? [.. ids.EnumerateArray().Select(id => Number(id.GetRawText()))]
                    : throw new UserError("There is no list \"ids\" in what should be tokens.");
        }
        catch (JsonException error)
        {
            throw new UserError($"The tokens are no JSON: {error.Message}");
        }
    }

    private static int Number(string word) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new UserError($"'{word}' is no token; a token is a whole number.");
}
