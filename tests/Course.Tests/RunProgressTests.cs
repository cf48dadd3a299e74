using System.Text;
using Tutor.Cli;
using Tutor.Notebooks;

namespace Course.Tests;

public sealed class RunProgressTests
{
    private readonly StringBuilder written = new();

    [Fact]
    public async Task A_watcher_sees_the_notebook_the_cell_and_what_it_last_said()
    {
        var terminal = new Terminal(
            TextWriter.Null, TextWriter.Synchronized(new StringWriter(written)), IsLive: true, "/");

        using (var progress = new RunProgress(terminal, "[2/5] 02-attention"))
        {
            progress.Report(new CellStarted(7, 31, "Train();"));
            await Seen(terminal, "[2/5] 02-attention  cell 7 of 31  0:0", "Train();");

            progress.Report(new CellOutput(7, "\rstep 1 of 9\rstep 2 of 9"));
            await Seen(terminal, "cell 7 of 31", "step 2 of 9");
        }

        Assert.EndsWith("\r", Written(terminal), StringComparison.Ordinal); // a clean line is left
    }

    /// <summary>Waits until one overwritten line holds all of the words.</summary>
    private async Task Seen(Terminal terminal, params string[] words)
    {
        while (!Written(terminal).Split('\r').Any(line => words.All(line.Contains)))
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private string Written(Terminal terminal)
    {
        lock (terminal.Error) // as its own methods do
            return written.ToString();
    }
}
