using System.Globalization;
using Tutor.Notebooks;

if (args is not [var pipeName])
{
    Console.Error.WriteLine("This program runs the cells of one notebook; `tutor run` starts it.");
    return 2;
}
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
Environment.Exit(await Worker.RunAsync(pipeName)); // even if a cell left a thread behind
return 0;
