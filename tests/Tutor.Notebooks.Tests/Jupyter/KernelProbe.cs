using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutor.Notebooks.Tests;

/// <summary>A front end of few words: starts a kernel, asks it things, hears it out.</summary>
internal sealed class KernelProbe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private readonly KernelConnection connection;
    private readonly KernelChannels channels;
    private readonly KernelProcess process;

    public KernelProbe(string? parent = null)
    {
        connection = new KernelConnection(folder.File("connection.json"));
        channels = new KernelChannels(connection);
        process = new KernelProcess(
            connection.File, folder.Path, parent ?? $"{Environment.ProcessId}");
        process.Start();
        WaitUntilReady();
    }

    public DealerSocket Shell => channels.Shell;
    public DealerSocket Control => channels.Control;
    public DealerSocket Stdin => channels.Stdin;
    public RequestSocket Heartbeat => channels.Heartbeat;

    /// <summary>What the kernel wrote to its standard error.</summary>
    public StringBuilder Log => process.Log;

    public Process Process => process.Latest;

    /// <summary>Ends the kernel as a front end does and starts it again at once.</summary>
    public void Restart()
    {
        var id = Send(Control, "shutdown_request", new() { ["restart"] = true });
        Assert.True(Receive(Control, id).Content["restart"]!.GetValue<bool>());
        Assert.True(Process.WaitForExit(Patience));
        process.Start();
        WaitUntilReady();
    }

    /// <summary>Sends a request; gives its id.</summary>
    public string Send(
        NetMQSocket channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        var request = new KernelRequest(type, content, metadata);
        channel.SendMultipartBytes(request.Sign(connection.Key));
        return request.Id;
    }

    /// <summary>The frames of a request, signed.</summary>
    public (string Id, byte[][] Frames) Sign(string type, JsonObject content)
    {
        var request = new KernelRequest(type, content, Metadata: null);
        return (request.Id, request.Sign(connection.Key));
    }

    /// <summary>Sends a cell; gives its id.</summary>
    public string SendCell(string code, bool allowStdin = false, bool stopOnError = true) =>
        Send(Shell, "execute_request", new()
        {
            ["code"] = code,
            ["allow_stdin"] = allowStdin,
            ["stop_on_error"] = stopOnError,
        });

    /// <summary>Runs a cell to its end.</summary>
    public (JsonObject Reply, IReadOnlyList<KernelMessage> Shown) Run(string code)
    {
        var id = SendCell(code);
        return (Receive(Shell, id).Content, Shown(id));
    }

    /// <summary>Asks something on the shell channel.</summary>
    public JsonObject Ask(string type, JsonObject content)
    {
        var id = Send(Shell, type, content);
        var reply = Receive(Shell, id).Content;
        Shown(id);
        return reply;
    }

    /// <summary>The next message on a channel, or the one that answers the given request.</summary>
    public KernelMessage Receive(NetMQSocket channel, string? parent = null)
    {
        while (true)
        {
            var message = KernelChannels.Next(channel, Patience) ?? throw new TimeoutException(
                $"The kernel said nothing for {Patience.TotalSeconds} s; {process}");
            if (parent is null || message.ParentId == parent)
                return message;
        }
    }

    /// <summary>What was published about a request, until the kernel was idle again.</summary>
    public IReadOnlyList<KernelMessage> Shown(string request)
    {
        var shown = new List<KernelMessage>();
        while (Receive(channels.Published, request) is { IsIdle: false } message)
            if (!message.IsProgress)
                shown.Add(message);
        return shown;
    }

    /// <summary>The next thing published about a request.</summary>
    public KernelMessage NextShown(string request)
    {
        var message = Receive(channels.Published, request);
        return message.IsProgress ? NextShown(request) : message;
    }

    public void Dispose()
    {
        process.Dispose();
        channels.Dispose();
        folder.Dispose();
    }

    /// <summary>A kernel that answers may still lack the connection that it publishes on.</summary>
    private void WaitUntilReady()
    {
        var pause = TimeSpan.FromMilliseconds(100);
        for (var i = 0; i < 100; i++)
        {
            var id = Send(Shell, "kernel_info_request", []);
            Receive(Shell, id);
            while (KernelChannels.Next(channels.Published, pause) is { } heard)
                if (heard.ParentId == id)
                {
                    if (!heard.IsIdle) // the first that comes through may be the last there is
                        Shown(id);
                    return;
                }
        }
        throw new TimeoutException($"The kernel publishes nothing; {process}");
    }
}
