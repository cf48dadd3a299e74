using System.Globalization;
using Tutor.Notebooks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["kernel", var connectionFile]:
        return await JupyterKernel.RunAsync(connectionFile);
    case [var pipeName]:
        Environment.Exit(await Worker.RunAsync(pipeName)); // even if a cell left a thread behind
        return 0;
    default:
        Console.Error.WriteLine("This program runs notebooks; the command `tutor` starts it.");
        return 2;
}
