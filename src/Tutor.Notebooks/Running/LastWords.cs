namespace Tutor.Notebooks;

/// <summary>
/// The first and the last lines a process wrote to standard error: the first name a crash, the
/// last come closest to it, and between them may lie a thousand frames of a stack.
/// </summary>
internal sealed class LastWords
{
    private const int Kept = 4;
    private readonly List<string> first = [];
    private readonly Queue<string> last = new();

    public void Add(string line)
    {
        lock (first)
        {
            if (string.IsNullOrWhiteSpace(line))
                return;
            if (first.Count < Kept)
                first.Add(line);
            else
                last.Enqueue(line);
            if (last.Count > Kept)
                last.Dequeue();
        }
    }

    /// <summary>The lines after a colon; a full stop if there are none.</summary>
    public override string ToString()
    {
        lock (first)
            return first.Count == 0 ? "." : ":\n" + string.Join('\n', first.Concat(last));
    }
}
