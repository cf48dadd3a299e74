using Tutor.Cli;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true; // the command ends itself, and keeps what it finished
    interruption.Cancel();
};
return await TutorCommand.RunAsync(args, Terminal.OfThisProcess, interruption.Token);
