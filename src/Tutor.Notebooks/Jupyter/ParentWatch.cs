using System.Diagnostics;
using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>Notices the death of whoever started the kernel, so that none is orphaned.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the front end has; never, where it did not name itself.</summary>
    public static async Task WaitAsync()
    {
        var named = Environment.GetEnvironmentVariable("JPY_PARENT_PID"); // set by jupyter_client
        if (!int.TryParse(named, CultureInfo.InvariantCulture, out var parent) || parent <= 1)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan);
            return;
        }
        while (IsAlive(parent))
            await Task.Delay(Pause);
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
