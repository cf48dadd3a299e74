using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tutor.Notebooks.Tests;

/// <summary>A session that remembers what its cells show.</summary>
internal sealed class SessionProbe : IDisposable
{
    private readonly ScriptSession session;
    private readonly ConcurrentQueue<Output> shown = new();

    public SessionProbe(string? folder = null, string? packageCache = null) =>
        session = new ScriptSession(folder, packageCache);

    /// <summary>Answers what the cells ask; null where nobody is there.</summary>
    public Func<InputPrompt, CancellationToken, string>? Ask { get; set; }

    public IReadOnlyList<Output> Shown => [.. shown];

    public string Text => string.Concat(Shown.OfType<StreamOutput>().Select(s => s.Text));

    /// <summary>What was displayed, as plain text.</summary>
    public IEnumerable<string> Displayed =>
        Shown.OfType<DisplayOutput>().Select(output => output.Data["text/plain"]);

    /// <summary>Runs a cell; gives the plain text of its value, or null.</summary>
    public async Task<string?> ValueAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.True(result.Succeeded, string.Join('\n', result.Error?.Traceback ?? []));
        return Shown.OfType<ResultOutput>().LastOrDefault()?.Data["text/plain"];
    }

    public Task<CellResult> RunAsync(string code, CancellationToken? cancellation = null)
    {
        shown.Clear();
        return session.RunAsync(code, new CellHost(shown.Enqueue, Ask), number: null,
            cancellation ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Cancels a cell when it has surely begun; tells how long it then took.</summary>
    public async Task<(CellResult Result, TimeSpan Stopping)> CancelAsync(string code)
    {
        using var cancellation = new CancellationTokenSource();
        var run = RunAsync($"Console.Write(\"begun\");\n{code}", cancellation.Token);
        while (Text != "begun")
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        return (await run, watch.Elapsed);
    }

    public void Dispose() => session.Dispose();
}
