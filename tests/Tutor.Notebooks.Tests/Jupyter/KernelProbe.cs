using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tutor.Notebooks.Tests;

/// <summary>A message of the kernel, as a front end reads it.</summary>
internal sealed record KernelMessage(string Type, string? ParentId, JsonObject Content);

/// <summary>A front end of few words: starts a kernel, asks it things, hears what it says.</summary>
internal sealed class KernelProbe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private readonly KernelConnection connection;
    private readonly string parent;
    private readonly SubscriberSocket iopub = new();

    public KernelProbe(string? parent = null)
    {
        this.parent = parent ?? $"{Environment.ProcessId}";
        connection = new KernelConnection(folder.File("connection.json"));
        foreach (var (socket, name) in new (NetMQSocket, string)[]
            { (Shell, "shell"), (Stdin, "stdin"), (Control, "control"), (Heartbeat, "hb") })
        {
            if (socket is not RequestSocket)
                socket.Options.Identity = Encoding.ASCII.GetBytes("probe"); // the same on stdin
            socket.Connect(connection.AddressOf(name));
        }
        iopub.Connect(connection.AddressOf("iopub"));
        iopub.SubscribeToAnyTopic();
        Process = Start();
        WaitUntilReady();
    }

    public DealerSocket Shell { get; } = new();
    public DealerSocket Control { get; } = new();
    public DealerSocket Stdin { get; } = new();
    public RequestSocket Heartbeat { get; } = new();

    /// <summary>What the kernel wrote to its standard error.</summary>
    public StringBuilder Log { get; } = new();

    public Process Process { get; private set; }

    /// <summary>Ends the kernel as a front end does and starts it again at once.</summary>
    public void Restart()
    {
        var id = Send(Control, "shutdown_request", new() { ["restart"] = true });
        Assert.True(Receive(Control, id).Content["restart"]!.GetValue<bool>());
        Assert.True(Process.WaitForExit(Patience));
        Process = Start();
        WaitUntilReady();
    }

    /// <summary>Sends a request; gives its id.</summary>
    public string Send(
        NetMQSocket channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        var (id, frames) = Sign(type, content, metadata);
        channel.SendMultipartBytes(frames);
        return id;
    }

    /// <summary>The frames of a request, signed.</summary>
    public (string Id, byte[][] Frames) Sign(
        string type, JsonObject content, JsonObject? metadata = null)
    {
        var id = Guid.NewGuid().ToString("N");
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["session"] = "probe",
            ["username"] = "probe",
            ["version"] = "5.3",
            ["date"] = "2026-01-01T00:00:00Z",
        };
        byte[][] parts =
            [.. new[] { header, [], metadata ?? [], content }
                .Select(part => Encoding.UTF8.GetBytes(part.ToJsonString()))];
        var hash = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(connection.Key), parts.SelectMany(part => part).ToArray());
        return (id, ["<IDS|MSG>"u8.ToArray(),
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)), .. parts]);
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
            var frames = new List<byte[]>();
            if (!channel.TryReceiveMultipartBytes(Patience, ref frames!))
                throw new TimeoutException(
                    $"The kernel said nothing for {Patience.TotalSeconds} s; {State()}");
            var message = Read(frames);
            if (parent is null || message.ParentId == parent)
                return message;
        }
    }

    /// <summary>What was published about a request, until the kernel was idle again.</summary>
    public IReadOnlyList<KernelMessage> Shown(string request)
    {
        var shown = new List<KernelMessage>();
        while (Receive(iopub, request) is { } message)
        {
            if (IsIdle(message))
                break;
            if (message.Type is not ("status" or "execute_input"))
                shown.Add(message);
        }
        return shown;
    }

    /// <summary>The next thing published about a request.</summary>
    public KernelMessage NextShown(string request)
    {
        var message = Receive(iopub, request);
        return message.Type is "status" or "execute_input" ? NextShown(request) : message;
    }

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        foreach (var socket in (NetMQSocket[])[Shell, Control, Stdin, Heartbeat, iopub])
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
        folder.Dispose();
    }

    private Process Start()
    {
        var engine = Path.ChangeExtension(typeof(JupyterKernel).Assembly.Location, "dll");
        var start = new ProcessStartInfo("dotnet", ["exec", engine, "kernel", connection.File])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
        };
        start.Environment["JPY_PARENT_PID"] = parent;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Log.AppendLine(line.Data);
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A kernel that answers may still lack the connection that it publishes on.</summary>
    private void WaitUntilReady()
    {
        for (var i = 0; i < 100; i++)
        {
            var id = Send(Shell, "kernel_info_request", []);
            Receive(Shell, id);
            var frames = new List<byte[]>();
            while (iopub.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(100), ref frames!))
                if (Read(frames) is { ParentId: { } parent } heard && parent == id)
                {
                    if (!IsIdle(heard)) // the first that comes through may be the last there is
                        Shown(id);
                    return;
                }
        }
        throw new TimeoutException($"The kernel publishes nothing; {State()}");
    }

    private string State() =>
        (Process.HasExited ? $"it ended with exit code {Process.ExitCode}" : "it runs")
        + $" and logged: {Log}";

    private static bool IsIdle(KernelMessage message) =>
        message.Type == "status" && message.Content.Text("execution_state") == "idle";

    private static KernelMessage Read(List<byte[]> frames)
    {
        var start = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8)) + 2;
        JsonObject Part(int i) => JsonNode.Parse(frames[start + i])!.AsObject();
        return new(Part(0).Text("msg_type")!, Part(1).Text("msg_id"), Part(3));
    }
}
