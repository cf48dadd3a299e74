using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>A connection file, as a front end writes it.</summary>
internal sealed class KernelConnection
{
    private static readonly string[] Channels = ["shell", "iopub", "stdin", "control", "hb"];

    private readonly Dictionary<string, int> ports = [];

    public KernelConnection(string file)
    {
        File = file;
        var json = new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["key"] = Key,
            ["signature_scheme"] = "hmac-sha256",
        };
        foreach (var (channel, port) in Channels.Zip(KernelPorts.Take(Channels.Length)))
            json[$"{channel}_port"] = ports[channel] = port;
        System.IO.File.WriteAllText(file, json.ToJsonString());
    }

    public string File { get; }

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public string AddressOf(string channel) => $"tcp://127.0.0.1:{ports[channel]}";
}
