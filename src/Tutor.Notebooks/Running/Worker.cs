using System.Diagnostics;
using System.IO.Pipes;

namespace Tutor.Notebooks;

/// <summary>
/// The inside of a worker process: runs the cells it is told to, one after the other, and reports
/// what they show. It ends when the pipe to its parent does, so it never outlives the parent.
/// </summary>
internal sealed class Worker : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamReader commands;
    private readonly StreamWriter messages;
    private readonly ScriptSession session = new();
    private CancellationTokenSource interruption = new();
    private bool busy;

    private Worker(Stream pipe)
    {
        commands = new StreamReader(pipe);
        messages = new StreamWriter(pipe, leaveOpen: true) { AutoFlush = true };
        session.Shown += output => Send(new OutputMessage(output));
    }

    /// <summary>Works for the parent at the other end of the pipe until it hangs up.</summary>
    public static async Task<int> RunAsync(string pipeName)
    {
        await using var pipe = new NamedPipeClientStream(
            ".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        using var worker = new Worker(pipe);
        await worker.ObeyAsync();
        return 0;
    }

    public void Dispose()
    {
        session.Dispose();
        interruption.Dispose();
        commands.Dispose();
        messages.Dispose();
    }

    private async Task ObeyAsync()
    {
        while (await NextLineAsync() is { } line)
        {
            if (WorkerCommand.FromLine(line).Code is { } code)
                _ = RunCellAsync(code);
            else
                await interruption.CancelAsync();
        }

        if (busy)
            Process.GetCurrentProcess().Kill(); // the parent is gone; nobody waits for the cell
    }

    private async Task<string?> NextLineAsync()
    {
        try
        {
            return await commands.ReadLineAsync();
        }
        catch (IOException)
        {
            return null; // the parent hung up in mid-sentence
        }
    }

    private async Task RunCellAsync(string code)
    {
        busy = true;
        interruption.Dispose();
        interruption = new CancellationTokenSource();
        var result = await session.RunAsync(code, interruption.Token);
        busy = false;
        Send(new FinishedMessage(result.Outcome));
    }

    private void Send(WorkerMessage message)
    {
        try
        {
            lock (gate)
                messages.WriteLine(message.ToLine());
        }
        catch (IOException)
        {
            // the parent is gone; NextLineAsync learns of it too and ends the process
        }
    }
}
