namespace Tutor.Cli;

/// <summary>
/// Says how far a long piece of work is, once it has taken two seconds: one line that is
/// overwritten where somebody watches, else a line every five seconds.
/// </summary>
internal sealed class WorkProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock access = new();
    private readonly Terminal terminal;
    private readonly Func<string> describe;
    private readonly Timer timer;
    private int width; // of the line that stands there now
    private bool isDone;

    /// <param name="terminal">Where to say it.</param>
    /// <param name="describe">How far the work is; asked from another thread.</param>
    public WorkProgress(Terminal terminal, Func<string> describe)
    {
        (this.terminal, this.describe) = (terminal, describe);
        timer = new Timer(_ => Show(), null, Patience,
            terminal.IsLive ? TimeSpan.FromSeconds(0.2) : TimeSpan.FromSeconds(5));
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (access)
        {
            isDone = true;
            if (width > 0)
                terminal.Error.Write("\r" + new string(' ', width) + "\r");
        }
        timer.Dispose();
    }

    private void Show()
    {
        lock (access)
        {
            if (isDone)
                return;
            var line = describe();
            if (!terminal.IsLive)
            {
                terminal.Error.WriteLine(line);
                return;
            }
            line = line.Length < terminal.Width ? line : line[..(terminal.Width - 1)];
            terminal.Error.Write("\r" + line.PadRight(width));
            width = line.Length;
        }
    }
}
