using System.Diagnostics;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>
/// Shows a running notebook: which cell, since when, and what it last said of itself. One line
/// that is overwritten where somebody watches, else a line every few seconds.
/// </summary>
internal sealed class RunProgress : IProgress<RunEvent>, IDisposable
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromSeconds(0.2);

    private readonly Lock access = new();
    private readonly Terminal terminal;
    private readonly string name;
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private readonly ProgressText said = new();
    private readonly Timer timer;
    private string cell = "starting";
    private string lastShown = "";
    private bool isDone;

    /// <param name="terminal">Where to show it.</param>
    /// <param name="name">What runs, such as "[2/5] 02-attention".</param>
    public RunProgress(Terminal terminal, string name)
    {
        (this.terminal, this.name) = (terminal, name);
        var period = terminal.IsLive ? BetweenUpdates : BetweenLines;
        timer = new Timer(_ => Show(), null, TimeSpan.Zero, period);
    }

    public void Report(RunEvent value)
    {
        lock (access)
        {
            switch (value)
            {
                case CellStarted started:
                    cell = $"cell {started.Number} of {started.Count}";
                    said.Start(started.FirstLine);
                    break;
                case CellOutput output:
                    said.Add(output.Text);
                    break;
            }
        }
    }

    /// <summary>Takes the line away, so that a last word can stand in its place.</summary>
    public void Dispose()
    {
        lock (access)
        {
            isDone = true;
            if (terminal.IsLive)
                terminal.Error.Write("\r" + new string(' ', lastShown.Length) + "\r");
        }
        timer.Dispose();
    }

    private void Show()
    {
        lock (access)
        {
            if (isDone)
                return;
            var line = $"{name}  {cell}  {Clock(elapsed.Elapsed)}  {said.Line}";
            if (line.Length >= terminal.Width)
                line = line[..(terminal.Width - 2)] + "…";
            if (terminal.IsLive)
                terminal.Error.Write("\r" + line.PadRight(lastShown.Length));
            else
                terminal.Error.WriteLine(line);
            terminal.Error.Flush();
            lastShown = line;
        }
    }

    private static string Clock(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}";
}
