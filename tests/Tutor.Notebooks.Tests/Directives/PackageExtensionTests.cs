using System.Text;

namespace Tutor.Notebooks.Tests;

/// <summary>Assemblies stay loaded, so no two tests use a package of the same name.</summary>
public sealed class PackageExtensionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackageFeed feed;
    private readonly SessionProbe session;

    public PackageExtensionTests()
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
    public async Task A_package_prepares_the_session_before_the_rest_of_the_cell_and_once()
    {
        Add("Extended", "#!csharp\nusing Inside.Extended;\nvar count = new Thing().Value;\n"
            + "#!fsharp\nlet x = 1\n");
        feed.Add("Plain", "1.0.0", "public class Plain { }");

        var value = await session.ValueAsync(
            "#r \"nuget: Extended\"\ncount += new Thing().Value; count");
        var said = session.Displayed.ToList();
        var later = await session.ValueAsync("#r \"nuget: Plain\"\ncount + new Thing().Value");

        Assert.Equal(("10", "15"), (value, later));
        Assert.Equal(
        [
            "Installed Extended, 1.0.0", "extension.dib, code cell 2: Not run: the cell is in "
                + "fsharp, and this engine runs C# only.",
        ], said);
    }

    [Fact]
    public async Task A_package_that_others_need_prepares_the_session_too()
    {
        Add("Needed", "var x = new Inside.Needed.Thing().Value;");
        Add("Needing", "var y = 1;", "Needed");

        Assert.Equal("6", await session.ValueAsync("#r \"nuget: Needing\"\nx + y"));
    }

    [Fact]
    public async Task An_error_in_an_extension_fails_the_cell_and_names_its_line()
    {
        Add("Wrong", "#!csharp\nvar fine = 1;\nint x = \"\";");

        var result = await session.RunAsync("#r \"nuget: Wrong\"\nConsole.Write(\"ran\");");

        Assert.StartsWith(
            "extension.dib, code cell 1, line 2, column 9: CS0029", result.Error!.Message);
        Assert.Equal("", session.Text);
        Assert.Equal("5", await session.ValueAsync("new Inside.Wrong.Thing().Value"));
    }

    private void Add(string id, string extension, params string[] dependencies) =>
        feed.Add(id, "1.0.0", new Dictionary<string, byte[]>(PackageFeed.Library(
            id, PackageFeed.Compile(
                id, $"namespace Inside.{id}; public class Thing {{ public int Value => 5; }}")))
        {
            ["interactive-extensions/dotnet/extension.dib"] = Encoding.UTF8.GetBytes(extension),
        }, dependencies);
}
