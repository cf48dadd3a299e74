using System.CommandLine;

namespace Tutor.Cli;

/// <summary><c>tutor course</c>: runs every notebook and makes pages of them.</summary>
internal static class CourseCommand
{
    private const string Title = "LLM from scratch";

    public static Command Create(Terminal terminal)
    {
        var only = new Option<string[]>("--only")
        {
            Description = "Run only the notebooks whose names begin so, such as 02.",
            HelpName = "beginning",
            DefaultValueFactory = _ => [],
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the pages and the executed notebooks "
                + "(default: artifacts/course).",
            HelpName = "folder",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print the results as JSON instead of a table.",
        };
        var (parameters, timeLimit) = (RunSettings.Parameters(), RunSettings.TimeLimit());
        var command = new Command(
            "course", "Run the course's notebooks in order and make web pages of them.")
        {
            only, folder, parameters, timeLimit, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var repository = Repository.Find(terminal.CurrentDirectory);
            var course = new CourseRun(
                terminal,
                repository.Notebooks(parsed.GetValue(only)!),
                parsed.GetValue(folder) is { } path
                    ? terminal.FullPath(path) : repository.Folder("artifacts", "course"),
                Title);
            return course.RunAsync(
                RunSettings.Read(parsed, parameters, timeLimit), parsed.GetValue(json),
                cancellation);
        });
        return command;
    }
}
