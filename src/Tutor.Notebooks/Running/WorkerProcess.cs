using System.Diagnostics;
using System.IO.Pipes;
using System.Threading.Channels;

namespace Tutor.Notebooks;

/// <summary>The outside of a worker process: starts it, talks to it, ends it.</summary>
/// <remarks>
/// Commands and messages travel over a named pipe, not over standard output. So what native code
/// prints cannot disturb them, and is heard as output of the running cell.
/// </remarks>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Process process;
    private readonly NamedPipeServerStream pipe;
    private readonly StreamWriter commands;
    private readonly LastWords lastWords = new();
    private readonly Channel<WorkerMessage> messages = Channel.CreateUnbounded<WorkerMessage>();

    private WorkerProcess(Process process, NamedPipeServerStream pipe)
    {
        this.process = process;
        this.pipe = pipe;
        commands = new StreamWriter(pipe);
    }

    /// <summary>What the worker says, in order; ends when the process does.</summary>
    public ChannelReader<WorkerMessage> Messages => messages.Reader;

    /// <summary>Starts a worker in a folder and waits until it listens.</summary>
    public static async Task<WorkerProcess> StartAsync(
        string folder, CancellationToken cancellation)
    {
        var pipeName = $"notebook-{Path.GetRandomFileName()}";
        var pipe = new NamedPipeServerStream(
            pipeName, PipeDirection.InOut, maxNumberOfServerInstances: 1,
            PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var process = Process.Start(DotnetHost.WorkerStart(pipeName, folder))!;
        process.StandardInput.Close(); // a cell that reads the console finds it at its end
        var worker = new WorkerProcess(process, pipe);
        try
        {
            await worker.ConnectAsync(cancellation);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Tells the worker something; one that died does not hear it.</summary>
    public async Task SendAsync(WorkerCommand command)
    {
        try
        {
            await commands.WriteLineAsync(command.ToLine());
            await commands.FlushAsync();
        }
        catch (IOException)
        {
            // its death shows in the messages, which end
        }
    }

    /// <summary>How the process ended: its exit code and its last words.</summary>
    public async Task<string> DescribeDeathAsync()
    {
        await process.WaitForExitAsync();
        return $"The process ended with exit code {process.ExitCode}{lastWords}";
    }

    /// <summary>Ends the process, by force if it does not end itself at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await pipe.DisposeAsync(); // the worker takes this as its order to leave
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        var heard = Task.WhenAll(
            HearAsync(process.StandardOutput, "stdout"),
            HearAsync(process.StandardError, "stderr"));
        var connected = pipe.WaitForConnectionAsync(cancellation);
        if (await Task.WhenAny(connected, process.WaitForExitAsync(cancellation)) != connected
            && process.HasExited)
            throw new NotebookException($"No notebook can run. {await DescribeDeathAsync()}");
        await connected;
        _ = ListenAsync(heard);
    }

    /// <summary>Passes on the worker's messages until it hangs up.</summary>
    private async Task ListenAsync(Task heard)
    {
        using var lines = new StreamReader(pipe);
        try
        {
            while (await lines.ReadLineAsync() is { } line)
                messages.Writer.TryWrite(WorkerMessage.FromLine(line));
            await heard.WaitAsync(TimeSpan.FromSeconds(1));
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException
            or TimeoutException or System.Text.Json.JsonException)
        {
            // the process died in mid-sentence, or left a child behind that keeps its output open
        }
        messages.Writer.Complete();
    }

    /// <summary>Passes on what native code prints, and keeps what a dying process says.</summary>
    private async Task HearAsync(StreamReader printed, string name)
    {
        var cap = new OutputCap();
        while (await printed.ReadLineAsync() is { } line)
        {
            if (name == "stderr")
                lastWords.Add(line);
            if (cap.Take(line + "\n") is { Length: > 0 } text)
                messages.Writer.TryWrite(new OutputMessage(new StreamOutput(name, text)));
        }
    }
}
