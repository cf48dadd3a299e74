namespace Tutor;

/// <summary>
/// Draws examples without end and without replacement: each one once an epoch, in an order that
/// is shuffled anew for every epoch.
/// </summary>
public sealed class Shuffled<T>(IReadOnlyList<T> examples, int seed)
{
    private readonly int[] order = [.. Enumerable.Range(0, examples.Count)];
    private readonly Random random = new(seed);
    private int next = examples.Count; // shuffles before the first draw

    /// <summary>The next examples of this epoch, and of the following one where it ends.</summary>
    public T[] Next(int count)
    {
        var drawn = new T[count];
        for (var i = 0; i < count; i++)
        {
            if (next == order.Length)
            {
                random.Shuffle(order);
                next = 0;
            }
            drawn[i] = examples[order[next++]];
        }
        return drawn;
    }
}
