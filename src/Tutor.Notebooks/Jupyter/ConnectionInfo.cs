using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// Where a front end waits for its kernel, and the key that both sign their messages with: the
/// connection file of the Jupyter messaging protocol 5.3, "Connection files".
/// </summary>
internal sealed record ConnectionInfo
{
    private const string Scheme = "hmac-sha256";

    public required string Transport { get; init; }
    public required string Ip { get; init; }
    public required int ShellPort { get; init; }
    public required int IopubPort { get; init; }
    public required int StdinPort { get; init; }
    public required int ControlPort { get; init; }
    public required int HeartbeatPort { get; init; }
    public required string Key { get; init; }

    /// <summary>The address of one of the five channels.</summary>
    public string Address(int port) =>
        Transport == "ipc" ? $"ipc://{Ip}-{port}" : $"{Transport}://{Ip}:{port}";

    /// <exception cref="NotebookException">Missing, unreadable or without a key.</exception>
    public static ConnectionInfo Read(string path)
    {
        if (!File.Exists(path))
            throw new NotebookException(
                $"There is no connection file {path}; a front end writes it.");
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new NotebookException($"{path} is no connection file: no JSON object.");
            var scheme = json.Text("signature_scheme") ?? Scheme;
            if (scheme != Scheme)
                throw new NotebookException(
                    $"{path} asks for signatures by {scheme}; this kernel signs by {Scheme}.");
            return new()
            {
                Transport = json.Text("transport") ?? "tcp",
                Ip = Required(json.Text("ip"), "ip", path),
                ShellPort = Required(json.Number("shell_port"), "shell_port", path),
                IopubPort = Required(json.Number("iopub_port"), "iopub_port", path),
                StdinPort = Required(json.Number("stdin_port"), "stdin_port", path),
                ControlPort = Required(json.Number("control_port"), "control_port", path),
                HeartbeatPort = Required(json.Number("hb_port"), "hb_port", path),
                // Without a key, every program on this machine could run code as this user.
                Key = Required(
                    json.Text("key") is { Length: > 0 } key ? key : null, "key", path),
            };
        }
        catch (JsonException error)
        {
            throw new NotebookException($"{path} is no connection file: {error.Message}");
        }
    }

    private static T Required<T>(T? value, string name, string path) where T : class =>
        value ?? throw new NotebookException($"{path} is no connection file: no {name}.");

    private static int Required(int? value, string name, string path) =>
        value ?? throw new NotebookException($"{path} is no connection file: no {name}.");
}
