using System.Net;
using System.Net.Sockets;

namespace Tutor.Notebooks.Tests;

public sealed class PackageErrorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackageFeed feed;
    private readonly SessionProbe session;

    public PackageErrorTests()
    {
        feed = new PackageFeed(folder);
        session = new SessionProbe(folder.Path, folder.File("cache"));
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_one_clear_error()
    {
        feed.Add("Old", "1.0.0", "public class Old { }");

        var id = await session.RunAsync("\n#r \"nuget: No.Such.Thing, 1.0\"\nvar x = 1;");
        var version = await session.RunAsync("#r \"nuget: Old, 3.0\"");
        var lower = await session.RunAsync("#r \"nuget: Old, 0.5\"");
        var source = await session.RunAsync("#i \"nuget: nowhere\"");
        Assert.Equal("1", await session.ValueAsync("#r \"nuget: Old, 1.0\"\n1")); // none lingers

        var sources = $"in {folder.File("feed")}";
        const string Hint = "Another source can be named before it: #i \"nuget: source\".";
        Assert.Equal($"line 2: There is no package No.Such.Thing {sources}. Check its name. {Hint}",
            id.Error!.Message);
        Assert.Equal(
            $"line 1: There is no version 3.0 of Old {sources}; the nearest is 1.0.0. {Hint}",
            version.Error!.Message);
        Assert.Equal(
            $"line 1: There is no version 0.5 of Old {sources}; the nearest is 1.0.0. {Hint}",
            lower.Error!.Message);
        Assert.StartsWith($"line 1: The source of packages {folder.File("nowhere")} is not there",
            source.Error!.Message);
    }

    [Fact]
    public async Task A_loaded_script_cannot_ask_for_packages_and_says_who_can()
    {
        folder.Write("asks.csx", "#r \"nuget: Anything, 1.0\"");

        var result = await session.RunAsync("#load \"asks.csx\"");

        Assert.StartsWith("asks.csx, line 1, ", result.Error!.Message);
        Assert.EndsWith("Only a cell can ask for packages: put the line into the cell.",
            result.Error.Message);
    }

    [Fact]
    public async Task An_interrupted_search_for_a_package_leaves_nothing_behind()
    {
        using var silent = new TcpListener(IPAddress.Loopback, port: 0);
        silent.Start();
        using var interruption = new CancellationTokenSource();
        var run = session.RunAsync(
            $"#i \"nuget: https://{silent.LocalEndpoint}/index.json\"\n#r \"nuget: Slow, 1.0\"",
            interruption.Token);
        using var asked = await silent.AcceptSocketAsync(TestContext.Current.CancellationToken);

        await interruption.CancelAsync();

        Assert.Equal(CellOutcome.Cancelled, (await run).Outcome);
        Assert.True(await IsHungUpAsync(asked)); // its process is gone
        while (Directory.EnumerateDirectories(folder.File("cache")).Any())
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal("1", await session.ValueAsync("1"));
    }

    private static async Task<bool> IsHungUpAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            while (await socket.ReceiveAsync(new byte[4096], patience.Token) > 0)
                continue;
            return true;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
