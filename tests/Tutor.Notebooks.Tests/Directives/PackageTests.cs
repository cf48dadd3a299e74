namespace Tutor.Notebooks.Tests;

/// <summary>Assemblies stay loaded, so no two tests use a package of the same name.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackageFeed feed;
    private readonly SessionProbe session;

    public PackageTests()
    {
        feed = new PackageFeed(folder);
        session = NewSession();
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_package_is_used_by_its_cell_with_all_that_it_needs()
    {
        var inner = PackageFeed.Compile("Chain.Inner",
            "public class Inner { public virtual string Say() => \"inner\"; }");
        feed.Add("Chain.Inner", "1.0.0", PackageFeed.Library("Chain.Inner", inner));
        feed.Add("Chain.Outer", "1.0.0", PackageFeed.Library("Chain.Outer", PackageFeed.Compile(
            "Chain.Outer", "public class Outer : Inner { public string Twice => Say() + Say(); }",
            references: inner)), "Chain.Inner");

        var value = await session.ValueAsync(
            "var before = 1;\n#r \"nuget: chain.outer, 1.0\"\nnew Outer().Twice");

        Assert.Equal("innerinner", value);
        Assert.Equal("Installed Chain.Outer, 1.0.0", session.Displayed.Single());
        Assert.Equal("inner", await session.ValueAsync(
            "#r \"nuget:Chain.Outer\"\nInner i = new Outer(); i.Say()"));
        Assert.Empty(session.Displayed); // said once
    }

    [Fact]
    public async Task A_package_asked_for_before_is_found_without_looking_again()
    {
        feed.Add("Kept", "1.2.0", "public static class Kept { public const int Value = 5; }");
        const string Cell = "#r \"nuget: Kept\"\nKept.Value";
        Assert.Equal("5", await session.ValueAsync(Cell));

        folder.Write("nuget.config", "no restore can read this");
        using var later = NewSession();

        Assert.Equal("5", await later.ValueAsync(Cell));
        Assert.Equal("Installed Kept, 1.2.0", later.Displayed.Single());
    }

    [Fact]
    public async Task A_package_in_use_is_not_looked_for_at_all()
    {
        feed.Add("Used", "1.2.0", "public static class Used { public const int Value = 6; }");
        await session.RunAsync("#r \"nuget: Used, 1.2.0\"");

        folder.Write("nuget.config", "no restore can read this");
        Directory.Delete(folder.File("cache"), recursive: true); // nor find an earlier answer

        Assert.Equal("6", await session.ValueAsync("#r \"nuget: Used, 1.2.0\"\nUsed.Value"));
        Assert.Equal("6", await session.ValueAsync("#r \"nuget: used, 1.2\"\nUsed.Value"));
        Assert.Equal("6", await session.ValueAsync("#r \"nuget: Used\"\nUsed.Value"));
        Assert.False(Directory.Exists(folder.File("cache")));
    }

    [Fact]
    public async Task Packages_of_later_cells_join_the_earlier_ones()
    {
        feed.Add("First", "1.0.0", "public static class First { public const int Value = 1; }");
        feed.Add("First", "2.0.0", "public static class First { public const int Value = 2; }");
        var other = new PackageFeed(folder, "other");
        other.Add("Second", "1.0.0", "public static class Second { public const int Value = 3; }");

        var failed = await session.RunAsync("#r \"nuget: First, 1.0.0\"\nthis is no C#");
        var sum = await session.ValueAsync(
            "#i \"nuget: other\"\n#r \"nuget: Second, 1.0.0\"\nFirst.Value + Second.Value");
        var changed = await session.RunAsync("\n#r \"nuget: First, 2.0.0\"");

        Assert.Equal(CellOutcome.CompileError, failed.Outcome);
        Assert.StartsWith("line 2, ", failed.Error!.Message);
        Assert.Equal("4", sum);
        Assert.Equal("line 2: First 1.0.0 is in use since an earlier cell, so 2.0.0 cannot be "
            + "loaded. Restart the kernel to change it.", changed.Error!.Message);
    }

    [Fact]
    public async Task An_assembly_that_the_application_has_is_taken_from_it()
    {
        feed.Add("Own", "1.0.0", PackageFeed.Library("Markdig", PackageFeed.Compile(
            "Markdig", "namespace Markdig; public static class Impostor { }")));

        var value = await session.ValueAsync(
            "#r \"nuget: Own\"\ntypeof(Markdig.Markdown).Assembly.Location");

        Assert.Equal(typeof(Markdig.Markdown).Assembly.Location, value);
        Assert.Equal(
            "Installed Own, 1.0.0 (Markdig: the kernel's own is used)", session.Displayed.Single());
    }

    [Fact]
    public async Task An_assembly_that_only_lies_in_the_application_s_folder_is_left_there()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "Lying.dll");
        const string Code = "public static class Lying { public static int Value => ";
        await File.WriteAllBytesAsync(beside, PackageFeed.Compile("Lying", $"{Code} 1; }}"),
            TestContext.Current.CancellationToken);
        feed.Add("Lying", "2.0.0", $"{Code} 2; }}");
        feed.Add("Asks", "1.0.0", PackageFeed.Library("Asks", PackageFeed.Compile(
            "Asks", """
                public static class Asks
                {
                    [System.Runtime.CompilerServices.ModuleInitializer]
                    internal static void Start() => Value = Lying.Value;
                    public static int Value;
                }
                """,
            references: PackageFeed.Compile("Lying", $"{Code} 2; }}"))), "Lying");
        try
        {
            var value = await session.ValueAsync(
                "#r \"nuget: Asks\"\n#r \"nuget: Lying\"\n(Asks.Value, Lying.Value)");

            Assert.Equal("(2, 2)", value);
            Assert.Equal(
                ["Installed Asks, 1.0.0", "Installed Lying, 2.0.0"], session.Displayed);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private SessionProbe NewSession() => new(folder.Path, folder.File("cache"));
}
