using System.CommandLine;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>The options that say whose Jupyter a kernel is for.</summary>
internal sealed class KernelPlace
{
    private readonly Option<bool> user = new("--user")
    {
        Description = "For every Jupyter of this user (default).",
    };

    private readonly Option<bool> python = new("--sys-prefix")
    {
        Description = "For the Jupyter of the active Python environment.",
    };

    private readonly Option<string?> prefix = new("--prefix")
    {
        Description = "For the Jupyter installed in this folder.",
        HelpName = "folder",
    };

    public void AddTo(Command command)
    {
        Option[] places = [user, python, prefix];
        foreach (var place in places)
            command.Add(place);
        command.Validators.Add(result =>
        {
            if (places.Count(place => result.GetResult(place) is not null) > 1)
                result.AddError("Choose one of --user, --sys-prefix and --prefix.");
        });
    }

    /// <summary>Jupyter's data folder that was asked for.</summary>
    public string Folder(ParseResult parsed, Terminal terminal) =>
        parsed.GetValue(prefix) is { } folder ? JupyterFolders.Below(terminal.FullPath(folder))
        : parsed.GetValue(python) ? JupyterFolders.OfThisUser.OfPython()
        : JupyterFolders.OfThisUser.OfUser;
}
