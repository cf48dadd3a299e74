using Tutor.Cli;

return await TutorCommand.RunAsync(args, Terminal.OfThisProcess);
