using System.CommandLine;

namespace Tutor.Cli;

/// <summary><c>tutor tokenize train</c>: learns a byte-pair vocabulary from a text.</summary>
internal static class TokenizeTrain
{
    public static Command Create(Terminal terminal)
    {
        var file = TokenizeCommand.File("The text to learn from, UTF-8 of any length");
        var size = new Option<int>("--vocab-size")
        {
            Description = "Tokens to learn; the 256 bytes and the special tokens count.",
            HelpName = "number",
            Required = true,
        };
        var special = new Option<string[]>("--special")
        {
            Description = "A token that marks something, as <|endoftext|>; may be repeated.",
            HelpName = "name",
            DefaultValueFactory = _ => [],
        };
        var pattern = new Option<string>("--pattern")
        {
            Description = "How texts are cut first: gpt2, cl100k, llama3 or o200k.",
            HelpName = "name",
            DefaultValueFactory = _ => SplitPattern.Gpt2.Name,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Folder to write vocab.json and merges.txt to.",
            HelpName = "folder",
            Required = true,
        };
        var command = new Command("train", "Learn a vocabulary from a text.")
        {
            file, size, special, pattern, folder,
        };
        command.SetAction(parsed => Train(
            parsed.GetValue(file)!,
            new BytePairTrainerConfig
            {
                VocabSize = parsed.GetValue(size),
                SplitPattern = SplitPattern.Named(parsed.GetValue(pattern)!),
                SpecialTokens = parsed.GetValue(special)!,
            },
            terminal.FullPath(parsed.GetValue(folder)!),
            terminal));
        return command;
    }

    private static void Train(
        string file, BytePairTrainerConfig config, string folder, Terminal terminal)
    {
        try
        {
            var trainer = new BytePairTrainer(config);
            Read(trainer, file, terminal);
            Learn(trainer, config, terminal);
            var tokenizer = trainer.ToTokenizer();
            tokenizer.SaveGpt2(folder);
            if (trainer.StoppedEarly)
                terminal.Error.WriteLine(
                    $"The text has no more to teach: {TokenizeCommand.Counted(config.VocabSize)} "
                    + "tokens were asked for, but no two neighbours are left to fuse.");
            terminal.Output.WriteLine(
                $"{TokenizeCommand.Counted(tokenizer.VocabSize)} tokens, of them "
                + $"{TokenizeCommand.Counted(tokenizer.Merges.Count)} learned, are in {folder}");
        }
        catch (InvalidOperationException error) // too little memory, a name that reads as a word
        {
            throw new UserError(error.Message);
        }
    }

    private static void Read(BytePairTrainer trainer, string file, Terminal terminal)
    {
        using var stream = terminal.Open(file);
        using var progress = new WorkProgress(terminal, () => TokenizeCommand.Read(stream));
        trainer.Read(new Utf8Reader(stream, TokenizeCommand.NameOf(file)));
    }

    private static void Learn(
        BytePairTrainer trainer, BytePairTrainerConfig config, Terminal terminal)
    {
        var learned = 0;
        var wanted = config.VocabSize - 256 - config.SpecialTokens.Count;
        using var progress = new WorkProgress(terminal, () =>
            $"learned {TokenizeCommand.Counted(learned)} of {TokenizeCommand.Counted(wanted)} "
            + "merges");
        foreach (var _ in trainer.Learn())
            learned++;
    }
}
