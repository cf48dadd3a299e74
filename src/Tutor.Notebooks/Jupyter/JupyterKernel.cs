using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Tutor.Notebooks;

/// <summary>
/// A C# kernel for Jupyter front ends (Jupyter messaging protocol 5.3). This process talks; the
/// cells run in a second one. So a cell can neither delay an interruption nor silence the kernel,
/// and when it brings its process down, somebody is left to say so.
/// </summary>
public sealed class JupyterKernel : IAsyncDisposable
{
    private readonly KernelSockets sockets;
    private readonly KernelExecution execution;
    private readonly Channel<JupyterRequest> requests =
        Channel.CreateUnbounded<JupyterRequest>();
    private readonly TaskCompletionSource<int> ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private JupyterKernel(KernelSockets sockets)
    {
        this.sockets = sockets;
        execution = new KernelExecution(sockets);
        sockets.ShellRequested += request =>
        {
            execution.Enqueue(request);
            requests.Writer.TryWrite(request);
        };
        sockets.ControlRequested += request => _ = AnswerOnControlAsync(request);
        sockets.Answered += execution.Answer;
    }

    /// <summary>Serves the front end that wrote the connection file, until it says stop.</summary>
    /// <returns>The exit code of the program.</returns>
    /// <exception cref="NotebookException">The connection file cannot be used.</exception>
    public static async Task<int> RunAsync(
        string connectionFile, CancellationToken cancellation = default)
    {
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true; // interrupts are messages
        using var sockets = new KernelSockets(ConnectionInfo.Read(connectionFile));
        await using var kernel = new JupyterKernel(sockets);
        using var stop = cancellation.Register(() => kernel.ended.TrySetResult(0));
        kernel.execution.Start(kernel.ended, cancellation);
        sockets.Start();
        sockets.Publish("status", parent: null, State("starting"));

        var serving = kernel.AnswerOnShellAsync();
        var orphaned = ParentWatch.WaitAsync();
        await Task.WhenAny(kernel.ended.Task, serving, orphaned);
        return kernel.ended.Task.IsCompleted ? await kernel.ended.Task : 0;
    }

    /// <summary>Ends the process of the cells.</summary>
    public ValueTask DisposeAsync() => execution.DisposeAsync();

    private async Task AnswerOnShellAsync()
    {
        await foreach (var request in requests.Reader.ReadAllAsync())
            await AnswerAsync(request, sockets.ReplyOnShell);
    }

    private Task AnswerOnControlAsync(JupyterRequest request) =>
        AnswerAsync(request, sockets.ReplyOnControl);

    /// <summary>Busy, the answer, idle: what front ends expect of every request.</summary>
    private async Task AnswerAsync(
        JupyterRequest request, Action<JupyterRequest, JsonObject> reply)
    {
        sockets.Publish("status", request.Header, State("busy"));
        try
        {
            if (await ContentOfReplyAsync(request) is { } content)
                reply(request, content);
        }
        catch (Exception error) // whatever it was, the front end must not wait for ever
        {
            Console.Error.WriteLine($"{request.Type} failed: {error}");
            reply(request, ErrorContent.Of(
                new(error.GetType().FullName!, error.Message, [error.Message])));
        }
        sockets.Publish("status", request.Header, State("idle"));
        if (request.Type == "shutdown_request")
            ended.TrySetResult(0);
    }

    private async Task<JsonObject?> ContentOfReplyAsync(JupyterRequest request)
    {
        if (Assistance.Answers(request.Type))
            return await execution.AnswerAsync(request);

        switch (request.Type)
        {
            case "kernel_info_request":
                return KernelFacts.Info();
            case "execute_request":
                return await execution.RunAsync(request);
            case "interrupt_request":
                await execution.InterruptAsync();
                return Ok();
            case "history_request":
                return execution.History.Find(request.Content);
            case "comm_info_request":
                return new() { ["status"] = "ok", ["comms"] = new JsonObject() };
            case "comm_open": // there are no widgets here: say so and close it again
                sockets.Publish("comm_close", request.Header, new()
                {
                    ["comm_id"] = request.Content.Text("comm_id"),
                    ["data"] = new JsonObject(),
                });
                return null;
            case "shutdown_request":
                return new()
                {
                    ["status"] = "ok",
                    ["restart"] = request.Flag("restart", otherwise: false),
                };
            case "comm_msg" or "comm_close":
                return null; // about comms that were closed
            default:
                var message = $"This kernel does not know the request '{request.Type}'.";
                Console.Error.WriteLine(message);
                return ErrorContent.Of(new("UnknownRequest", message, [message]));
        }
    }

    private static JsonObject Ok() => new() { ["status"] = "ok" };

    private static JsonObject State(string state) => new() { ["execution_state"] = state };
}
