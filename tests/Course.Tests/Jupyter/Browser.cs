using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Tests;

/// <summary>
/// A headless Chromium that reaches nothing but this machine, told what to do through the Chrome
/// DevTools protocol.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private int count;

    private Browser(Process process, string profile) =>
        (this.process, this.profile) = (process, profile);

    /// <summary>Whether this machine has the browser.</summary>
    public static bool IsInstalled => File.Exists("/usr/bin/chromium");

    public static async Task<Browser> OpenAsync(string url, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("browser-").FullName;
        var process = Process.Start(new ProcessStartInfo("/usr/bin/chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=127.0.0.1", // no other network
            "--window-size=1100,3000", "--remote-debugging-port=0",
            $"--user-data-dir={profile}", url,
        ])
        {
            RedirectStandardError = true,
        })!;
        var browser = new Browser(process, profile);
        try
        {
            await browser.ConnectAsync(cancellation);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The value of a JavaScript expression in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string script, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = script,
            ["returnByValue"] = true,
        }, cancellation);
        return answer["result"]?["value"];
    }

    /// <summary>Waits, two minutes at most, until an expression is true.</summary>
    public async Task WaitForAsync(string script, CancellationToken cancellation)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await EvaluateAsync($"!!({script})", cancellation) is JsonValue value
                && value.TryGetValue<bool>(out var isTrue) && isTrue)
                return;
            await Task.Delay(200, cancellation);
        }
        Assert.Fail($"It never came true: {script}");
    }

    /// <summary>A picture of the page, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync(CancellationToken cancellation) =>
        Convert.FromBase64String((await SendAsync(
            "Page.captureScreenshot", [], cancellation))["data"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
            if (line.StartsWith("DevTools listening on ws://", StringComparison.Ordinal))
            {
                var address = new Uri(line["DevTools listening on ".Length..]);
                using var http = new HttpClient();
                var pages = JsonNode.Parse(await http.GetStringAsync(
                    $"http://{address.Authority}/json", cancellation))!.AsArray();
                var page = pages.First(p => p!["type"]!.GetValue<string>() == "page")!;
                await socket.ConnectAsync(
                    new Uri(page["webSocketDebuggerUrl"]!.GetValue<string>()), cancellation);
                return;
            }
        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private async Task<JsonNode> SendAsync(
        string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = ++count;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text,
            endOfMessage: true, cancellation);
        while (true)
            if (await ReceiveAsync(cancellation) is { } message
                && message["id"]?.GetValue<int>() == id)
                return message["result"]
                    ?? throw new InvalidOperationException($"{method}: {message["error"]}");
    }

    private async Task<JsonNode?> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var buffer = new byte[65_536];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray());
    }
}
