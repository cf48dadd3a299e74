using System.Text;
using NetMQ;
using NetMQ.Sockets;

namespace Tutor.Notebooks.Tests;

/// <summary>The front end's ends of its five channels to a kernel.</summary>
internal sealed class KernelChannels : IDisposable
{
    public KernelChannels(KernelConnection connection)
    {
        foreach (var (socket, name) in new (NetMQSocket, string)[]
            { (Shell, "shell"), (Stdin, "stdin"), (Control, "control"), (Heartbeat, "hb") })
        {
            if (socket is not RequestSocket)
                socket.Options.Identity = Encoding.ASCII.GetBytes("probe"); // the same on stdin
            socket.Connect(connection.AddressOf(name));
        }
        Published.Connect(connection.AddressOf("iopub"));
        Published.SubscribeToAnyTopic();
    }

    public DealerSocket Shell { get; } = new();
    public DealerSocket Control { get; } = new();
    public DealerSocket Stdin { get; } = new();
    public RequestSocket Heartbeat { get; } = new();

    /// <summary>What the kernel tells all front ends: the channel iopub.</summary>
    public SubscriberSocket Published { get; } = new();

    /// <summary>The next message on a channel; null if none comes in time.</summary>
    public static KernelMessage? Next(NetMQSocket channel, TimeSpan patience)
    {
        var frames = new List<byte[]>();
        return channel.TryReceiveMultipartBytes(patience, ref frames!)
            ? KernelMessage.Read(frames) : null;
    }

    public void Dispose()
    {
        foreach (var socket in (NetMQSocket[])[Shell, Control, Stdin, Heartbeat, Published])
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
    }
}
