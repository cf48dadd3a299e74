using System.Runtime;

namespace Tutor.Notebooks;

/// <summary>
/// Runs the code of one cell, before and after each <c>await</c>, where an interruption can reach
/// it: endless loops are stopped, and what an interrupted cell still waits for never goes on.
/// </summary>
/// <remarks>
/// Continuations run on threads of the pool, not one after the other on one thread: a cell may
/// wait for its own tasks (<c>.Result</c>) without a deadlock.
/// </remarks>
internal sealed class CellContext : SynchronizationContext, IDisposable
{
    /// <summary>How long a cell has to stop by itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource abort = new();
    private readonly Lock gate = new();
    private readonly TaskCompletionSource stopped =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken aborted;
    private readonly List<Thread> running = []; // one for each piece that runs
    private Task aborting = Task.CompletedTask;
    private bool isInterrupted;
    private bool areWoken; // the threads that ran were told to wake up

    public CellContext() => aborted = abort.Token; // stays valid for what a cell leaves running

    /// <summary>Runs a piece of the cell on this thread; does nothing once interrupted.</summary>
    public void Run(Action piece)
    {
        lock (gate)
        {
            if (isInterrupted)
                return;
            running.Add(Thread.CurrentThread);
        }

        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            ControlledExecution.Run(piece, aborted);
        }
        catch (Exception error) when (aborted.IsCancellationRequested
            && error is OperationCanceledException or ThreadInterruptedException)
        {
            // that is how an interrupted piece ends
        }
        finally
        {
            SetSynchronizationContext(outer);
            Leave();
        }
    }

    /// <summary>A continuation of the cell goes on.</summary>
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(_ => Run(() => d(state)));

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Stops the cell; tells whether all of it stopped within the given time.</summary>
    /// <remarks>
    /// Code that writes or awaits stops by itself. Only what goes on after that is aborted: an
    /// abort may hit the code of .NET while it holds a lock, which nobody would ever release. An
    /// abort does not wake a thread that sleeps or waits, so that comes last.
    /// </remarks>
    public async Task<bool> InterruptAsync(TimeSpan patience)
    {
        LoopCheck.Interrupt();
        lock (gate)
        {
            isInterrupted = true;
            if (running.Count == 0)
                stopped.TrySetResult();
        }
        if (await IsStoppedAsync(Grace))
            return true;
        aborting = Task.Run(abort.Cancel); // waits for the code it stops
        if (await IsStoppedAsync(Grace))
            return true;
        lock (gate)
        {
            areWoken = true;
            running.ForEach(thread => thread.Interrupt());
        }
        return await IsStoppedAsync(patience);
    }

    private async Task<bool> IsStoppedAsync(TimeSpan patience) =>
        await Task.WhenAny(stopped.Task, Task.Delay(patience)) == stopped.Task;

    /// <summary>A piece has ended; its thread goes on to something else.</summary>
    private void Leave()
    {
        while (!TryLeave())
        {
            // the wait for the gate was what the cell's interruption ended
        }
        if (areWoken)
            ForgetToWake();
        lock (gate)
            if (running.Count == 0 && isInterrupted)
                stopped.TrySetResult();
    }

    private bool TryLeave()
    {
        try
        {
            lock (gate)
                running.Remove(Thread.CurrentThread);
            return true;
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }

    /// <summary>
    /// A thread that was not asleep when it was told to wake up would do so at its next sleep,
    /// which is another's: it takes a short one here.
    /// </summary>
    private static void ForgetToWake()
    {
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
            // that was it
        }
    }

    public void Dispose() =>
        aborting.ContinueWith(_ => abort.Dispose(), TaskScheduler.Default);
}
