using System.CommandLine;
using System.Text.Json;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary><c>tutor kernel list</c>: every kernel that Jupyter finds, ours or not.</summary>
internal static class KernelList
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("list", "List the kernels that Jupyter finds, in its order.")
        {
            json,
        };
        command.SetAction(parsed =>
        {
            var kernels = KernelSpecs.In(JupyterFolders.OfThisUser.InSearchOrder());
            if (parsed.GetValue(json))
                terminal.Output.WriteLine(JsonSerializer.Serialize(kernels, Indented));
            else if (kernels.Count == 0)
                terminal.Output.WriteLine("Jupyter finds no kernel. See: tutor kernel install");
            foreach (var kernel in parsed.GetValue(json) ? [] : kernels)
                Write(kernel, terminal.Output);
        });
        return command;
    }

    private static void Write(KernelSpec kernel, TextWriter output)
    {
        output.WriteLine($"{kernel.Name}  {kernel.DisplayName}");
        output.WriteLine($"  in {kernel.Folder}");
        output.WriteLine($"  runs {string.Join(' ', kernel.Command)}");
        if (!kernel.CommandExists)
            output.WriteLine("  which is no longer there: install the kernel again, or remove it");
    }
}
