using System.CommandLine;

namespace Tutor.Cli;

/// <summary><c>tutor data</c>: makes the texts that the course learns from.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal) =>
        new("data", "Make the texts that the course learns from.")
        {
            new Command("make", "Make a corpus anew, byte for byte, from a seed.")
            {
                CreateVillage(terminal),
            },
        };

    private static Command CreateVillage(Terminal terminal)
    {
        var seed = new Option<ulong>("--seed")
        {
            Description = $"Where the stories start; the corpus that ships has "
                + $"{VillageCorpus.ShippedSeed}.",
            HelpName = "number",
            Required = true,
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder to write to (default: artifacts/village-SEED).",
            HelpName = "folder",
        };
        var command = new Command("village", "Stories from an invented village.") { seed, folder };
        command.SetAction(parsed =>
        {
            var number = parsed.GetValue(seed);
            var path = parsed.GetValue(folder) is { } wanted
                ? terminal.FullPath(wanted)
                : Repository.Around(terminal.CurrentDirectory)
                    ?.Folder("artifacts", $"village-{number}")
                    ?? throw new UserError(
                        $"{terminal.CurrentDirectory} is in no copy of the course. "
                        + "Say where to write with --out.");
            VillageCorpus.Write(path, number);
            terminal.Output.WriteLine($"The village of seed {number} is in {path}");
        });
        return command;
    }
}
