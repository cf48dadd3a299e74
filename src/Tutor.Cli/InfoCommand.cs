using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace Tutor.Cli;

/// <summary><c>tutor info</c>: what runs here, on what, and where things are.</summary>
internal static class InfoCommand
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("info", "Show versions, device, threads and where data is.")
        {
            json,
        };
        command.SetAction(parsed =>
        {
            var machine = MachineInfo.Read();
            var places = PlaceInfo.Read(Repository.Around(terminal.CurrentDirectory));
            if (parsed.GetValue(json))
                terminal.Output.WriteLine(
                    JsonSerializer.Serialize(new { machine, places }, Indented));
            else
                Write(terminal.Tables, machine, places);
        });
        return command;
    }

    private static void Write(IAnsiConsole console, MachineInfo machine, PlaceInfo places)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Say(string name, string value) =>
            grid.AddRow($"[bold]{name}[/]", Markup.Escape(value));

        Say("tutor", $"{machine.Tutor}, .NET {machine.DotNet}");
        Say("system", $"{machine.System}, {machine.Processors} processors");
        Say("TorchSharp", machine.TorchSharp);
        if (machine.Torch is { } torch)
        {
            Say("libtorch", torch.Version);
            Say("bridge", $"{torch.BridgeLibrary} ({torch.BridgeState})");
            Say("device", $"{torch.Device}: {torch.DeviceReason}");
            Say("threads", $"{torch.Threads} of {machine.Processors} processors");
        }
        else
            Say("libtorch", TorchInfo.Missing);
        Say("course", places.Course ?? "not here: this folder is in no copy of it");
        if (places.Course is not null)
        {
            Say("notebooks", OrNone(places.Notebooks));
            Say("datasets", OrNone(places.Datasets));
        }
        Say("TUTOR_DATA", places.TutorData is null
            ? "not set: the course runs on its own corpus alone"
            : $"{places.TutorData}: {OrNone(places.TutorDataEntries)}");
        console.Write(grid);
    }

    private static string OrNone(IReadOnlyList<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names);
}
