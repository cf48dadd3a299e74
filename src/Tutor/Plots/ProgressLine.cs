using System.Diagnostics;
using System.Globalization;

namespace Tutor;

/// <summary>One line of text that keeps up with a long computation.</summary>
public static class ProgressLine
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Passes the items on and rewrites one line of standard output meanwhile, at most four times
    /// a second: what <paramref name="describe"/> says of the latest and the time that is left.
    /// </summary>
    public static IEnumerable<T> WithProgress<T>(
        this IEnumerable<T> items, int total, Func<T, string> describe)
    {
        var clock = Stopwatch.StartNew();
        var nextLine = TimeSpan.Zero;
        var (done, width, line) = (0, 0, "");

        try
        {
            foreach (var item in items)
            {
                done++;
                if (clock.Elapsed >= nextLine || done == total)
                {
                    line = $"{done} of {total}, {describe(item)}";
                    var left = clock.Elapsed * Math.Max(0, total - done) / done;
                    width = Rewrite($"{line}, {Text(left)} left", width);
                    nextLine = clock.Elapsed + pause;
                }
                yield return item;
            }
        }
        finally // the caller may have seen enough before the end
        {
            if (done > 0)
            {
                Rewrite($"{line}, took {Text(clock.Elapsed)}", width);
                Console.WriteLine();
            }
        }
    }

    /// <summary>Writes over the whole line that stands there; returns the new width.</summary>
    private static int Rewrite(string line, int width)
    {
        Console.Write($"\r{line.PadRight(width)}");
        return line.Length;
    }

    private static string Text(TimeSpan time) => time.TotalSeconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.0} min");
}
