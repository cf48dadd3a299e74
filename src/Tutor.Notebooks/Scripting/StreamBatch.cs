using System.Diagnostics;
using System.Text;

namespace Tutor.Notebooks;

/// <summary>
/// Passes text on at once when it comes rarely, and in batches of 20 ms when it comes in a flood.
/// </summary>
internal sealed class StreamBatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate;
    private readonly Action<string> pass;
    private readonly OutputCap cap = new();
    private readonly StringBuilder pending = new();
    private readonly Timer timer;
    private long passedAt;

    public StreamBatch(Lock gate, Action<string> pass)
    {
        this.gate = gate;
        this.pass = pass;
        timer = new Timer(_ => Flush());
    }

    public void Write(string text) => Uninterrupted.Run(() =>
    {
        lock (gate)
        {
            var wasEmpty = pending.Length == 0;
            pending.Append(cap.Take(text));
            if (Stopwatch.GetElapsedTime(passedAt) >= Pause)
                Flush();
            else if (wasEmpty)
                timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    });

    /// <summary>Passes on what waits.</summary>
    public void Flush()
    {
        lock (gate)
        {
            if (pending.Length == 0)
                return;
            var text = pending.ToString();
            pending.Clear();
            pass(text);
            passedAt = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Passes on the rest. A thread the cell left behind may still write more.</summary>
    public void Dispose() => Flush();
}
