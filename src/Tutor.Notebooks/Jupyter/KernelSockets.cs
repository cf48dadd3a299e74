using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutor.Notebooks;

/// <summary>
/// The five channels between a kernel and its front ends. One thread owns all sockets; whoever
/// sends puts the message on a queue that this thread empties.
/// </summary>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly RouterSocket shell = new();
    private readonly RouterSocket control = new();
    private readonly RouterSocket stdin = new();
    private readonly PublisherSocket iopub = new();
    private readonly ResponseSocket heartbeat = new();
    private readonly NetMQQueue<(NetMQSocket Socket, List<byte[]> Frames)> outgoing = new();
    private readonly NetMQPoller poller;
    private readonly MessageWire wire;

    /// <summary>Opens all channels at the addresses of the connection file.</summary>
    public KernelSockets(ConnectionInfo connection)
    {
        wire = new MessageWire(connection.Key);
        NetMQSocket[] all = [shell, control, stdin, iopub, heartbeat];
        foreach (var socket in all)
        {
            socket.Options.Linger = Linger;
            socket.Options.SendHighWatermark = 0; // drop nothing: what a cell shows is bounded
            socket.Options.ReceiveHighWatermark = 0;
        }
        shell.Bind(connection.Address(connection.ShellPort));
        control.Bind(connection.Address(connection.ControlPort));
        stdin.Bind(connection.Address(connection.StdinPort));
        iopub.Bind(connection.Address(connection.IopubPort));
        heartbeat.Bind(connection.Address(connection.HeartbeatPort));

        shell.ReceiveReady += (_, ready) => Receive(ready.Socket, ShellRequested);
        control.ReceiveReady += (_, ready) => Receive(ready.Socket, ControlRequested);
        stdin.ReceiveReady += (_, ready) => Receive(ready.Socket, Answered);
        heartbeat.ReceiveReady += (_, ready) =>
            ready.Socket.SendMultipartBytes(ready.Socket.ReceiveMultipartBytes());
        outgoing.ReceiveReady += (_, _) => SendAll();
        poller = new NetMQPoller { shell, control, stdin, heartbeat, outgoing };
    }

    /// <summary>Raised on the thread of the sockets, which must not wait.</summary>
    public event Action<JupyterRequest>? ShellRequested;

    /// <inheritdoc cref="ShellRequested"/>
    public event Action<JupyterRequest>? ControlRequested;

    /// <summary>What somebody typed into a prompt.</summary>
    public event Action<JupyterRequest>? Answered;

    public void Start() => poller.RunAsync("kernel sockets");

    public void ReplyOnShell(JupyterRequest request, JsonObject content) =>
        Send(shell, request.Identities, request.ReplyType, request.Header, content);

    public void ReplyOnControl(JupyterRequest request, JsonObject content) =>
        Send(control, request.Identities, request.ReplyType, request.Header, content);

    /// <summary>Asks the front end that sent the request for a line of input.</summary>
    public void AskForInput(JupyterRequest request, JsonObject content) =>
        Send(stdin, request.Identities, "input_request", request.Header, content);

    /// <summary>Tells all front ends.</summary>
    public void Publish(string type, byte[]? parent, JsonObject content) =>
        Send(iopub, [Encoding.ASCII.GetBytes(type)], type, parent, content);

    /// <summary>Sends what is queued, then closes the channels.</summary>
    public void Dispose()
    {
        if (poller.IsRunning)
            poller.Stop();
        SendAll();
        poller.Dispose();
        foreach (var socket in (NetMQSocket[])[shell, control, stdin, iopub, heartbeat])
            socket.Dispose();
        outgoing.Dispose();
        NetMQConfig.Cleanup(block: true); // waits, no longer than the linger, until all is sent
    }

    private void Send(
        NetMQSocket socket, IEnumerable<byte[]> first, string type, byte[]? parent,
        JsonObject content) =>
        outgoing.Enqueue((socket, wire.Write(first, type, parent, content)));

    private void SendAll()
    {
        while (outgoing.TryDequeue(out var message, TimeSpan.Zero))
            message.Socket.SendMultipartBytes(message.Frames);
    }

    private void Receive(NetMQSocket socket, Action<JupyterRequest>? received)
    {
        try
        {
            received?.Invoke(wire.Read(socket.ReceiveMultipartBytes()));
        }
        catch (BadMessageException bad)
        {
            Console.Error.WriteLine($"A message was dropped: {bad.Message}.");
        }
    }
}
