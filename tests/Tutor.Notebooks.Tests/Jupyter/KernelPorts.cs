using System.Net;
using System.Net.Sockets;

namespace Tutor.Notebooks.Tests;

/// <summary>
/// Ports for kernels under test, each given out once. They lie below those that operating systems
/// give out by themselves, so that nobody takes one between its choice and the kernel's start.
/// </summary>
internal static class KernelPorts
{
    private const int First = 16_384;
    private const int Count = 16_384; // Linux gives out ports from 32,768 on, others from 49,152

    private static int next = Environment.ProcessId * 512;

    public static int[] Take(int count) =>
        [.. Candidates().Where(IsFree).Take(count)];

    private static IEnumerable<int> Candidates()
    {
        while (true)
            yield return First + (Interlocked.Increment(ref next) & int.MaxValue) % Count;
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
