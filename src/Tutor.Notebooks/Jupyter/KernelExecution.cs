using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Runs the cells that front ends send and tells all what they show.</summary>
internal sealed class KernelExecution(KernelSockets sockets) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, CellListener> listeners = new();
    private readonly WaitingCells waiting = new();
    private Task<KernelWorker>? starting;
    private TaskCompletionSource<string?>? answer;
    private CellListener? current;
    private int count;

    public History History { get; } = new();

    /// <summary>A request was received, to be run after those before it.</summary>
    public void Enqueue(JupyterRequest request) => waiting.Add(request);

    /// <summary>Starts the process of the cells; the kernel ends when it does.</summary>
    public void Start(TaskCompletionSource<int> ended, CancellationToken cancellation)
    {
        starting = KernelWorker.StartAsync(Show, AskAsync, cancellation);
        _ = WatchAsync(ended);
    }

    /// <summary>Runs a cell; gives the content of the reply.</summary>
    public async Task<JsonObject> RunAsync(JupyterRequest request)
    {
        if (!waiting.MayRun(request))
            return new() { ["status"] = "aborted" };

        var code = request.Content.Text("code") ?? "";
        var isSilent = request.Flag("silent", otherwise: false);
        if (!isSilent && request.Flag("store_history", otherwise: true))
            count++;
        if (!isSilent)
            sockets.Publish("execute_input", request.Header, new()
            {
                ["code"] = code,
                ["execution_count"] = count,
            });

        var listener = await RunCellAsync(request, code, isSilent);
        if (!isSilent)
            History.Add(count, code, listener.Result?.Data.GetValueOrDefault("text/plain"));
        if (listener.Error is { } error)
        {
            if (request.Flag("stop_on_error", otherwise: true))
                waiting.Abort();
            return WithCount(ErrorContent.Of(error));
        }
        return WithCount(new()
        {
            ["status"] = "ok",
            ["payload"] = new JsonArray(),
            ["user_expressions"] = await EvaluateAsync(request),
        });
    }

    /// <summary>Answers a question about a cell that is being written.</summary>
    public async Task<JsonObject> AnswerAsync(JupyterRequest request) =>
        await (await starting!).AskAsync(request.Type, request.Content);

    /// <summary>Interrupts the cell that runs, if one does.</summary>
    public async Task InterruptAsync()
    {
        if (current is not null && starting is not null)
            await (await starting).InterruptAsync();
    }

    /// <summary>Somebody answered the prompt.</summary>
    public void Answer(JupyterRequest reply) =>
        answer?.TrySetResult(reply.Content.Text("value"));

    public async ValueTask DisposeAsync()
    {
        if (starting is not null)
            await (await starting).DisposeAsync();
    }

    private JsonObject WithCount(JsonObject content)
    {
        content["execution_count"] = count;
        return content;
    }

    /// <summary>Runs code and listens to it until it ends.</summary>
    private async Task<CellListener> RunCellAsync(
        JupyterRequest request, string code, bool isSilent)
    {
        var worker = await starting!;
        var listener = new CellListener(request, isSilent);
        listeners[worker.NextCell] = current = listener;
        listeners.TryRemove(worker.NextCell - 100, out _); // what it still says, the last one says
        try
        {
            await worker.RunAsync(
                code, isSilent ? 0 : count, request.Flag("allow_stdin", otherwise: false),
                isSilent ? null : request.Cell);
        }
        catch (NotebookException death)
        {
            var error = new ErrorOutput("ProcessDeath", death.Message, [death.Message]);
            Show(worker.NextCell - 1, error);
        }
        current = null;
        return listener;
    }

    private async Task<JsonObject> EvaluateAsync(JupyterRequest request)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in request.Content["user_expressions"] as JsonObject ?? [])
        {
            var code = expression?.ToString() ?? "";
            values[name] = (await RunCellAsync(request, code, isSilent: true)).Value();
        }
        return values;
    }

    private void Show(int? cell, Output output)
    {
        var listener = cell is { } name && listeners.TryGetValue(name, out var known)
            ? known : current ?? listeners.GetValueOrDefault(listeners.Keys.DefaultIfEmpty().Max());
        listener?.Hear(output, sockets);
    }

    private async Task<string?> AskAsync(InputPrompt prompt)
    {
        answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        sockets.AskForInput(current!.Request, new()
        {
            ["prompt"] = prompt.Prompt,
            ["password"] = prompt.IsPassword,
        });
        return await answer.Task;
    }

    private async Task WatchAsync(TaskCompletionSource<int> ended)
    {
        var death = await (await starting!).Ended;
        await Task.Delay(TimeSpan.FromMilliseconds(200)); // the reply of the cell goes first
        Console.Error.WriteLine(death);
        ended.TrySetResult(1);
    }
}
