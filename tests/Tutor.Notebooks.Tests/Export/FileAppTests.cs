namespace Tutor.Notebooks.Tests;

public sealed class FileAppTests : IDisposable
{
    private readonly AppProbe probe = new();

    public void Dispose() => probe.Dispose();

    [Fact]
    public async Task An_app_made_of_a_notebook_prints_what_the_notebook_shows()
    {
        var output = await probe.RunAsync(
            "var x = 2;\nforeach (var n in new[] { 1, 2 })\n    Console.WriteLine(n * x);",
            "record Point(int X);\nint Twice(int n) => n * x;\nTwice(x) // 4",
            "using System.Globalization;\n\"hello\".Display();\nHTML(\"<b>a &lt; b</b>\")",
            "var x = 1.5; // again, and of another type\nx + Twice(1)",
            "foreach (var x in new[] { 7 })\n    display(x);\nnew { x }",
            "record Point(int X, int Y);\nnew Point(1, 2)",
            "int total;\nfor (var i = 0; i < 3; i++) total += i;\ntotal",
            "var text = \"\"\"\n    x stays\n\n    x\n    \"\"\";\ntext",
            "const int Size = 3;\nclass Box { public int Area => Size * Square(Size); }\n"
                + "static int Square(int n) => n * n;\nnew Box().Area",
            "new[] { 1, 2 }.Select(x => x * 10)",
            "Console.WriteLine(\"no value\")",
            "await Task.Delay(1);\nif (int.TryParse(\"8\", out var number)) display(number);",
            "if (int.TryParse(\"9\", out var number)) display(number);",
            "from x in new[] { 1 } select x",
            "var shown = display(\"first\");\nshown.Update(\"second\");\nJavascript(\"1\");\n"
                + "ClearOutput();\n\"<i>third</i>\".DisplayAs(\"text/html\")",
            "$\"{input(\"Name? \")}, {password()}\"");

        Assert.Equal(
            """
            2
            4
            4
            hello
            a < b
            3.5
            7
            { x = 1.5 }
            Point2 { X = 1, Y = 2 }
            3
            x stays

            x
            27
            [10, 20]
            no value
            8
            9
            [1]
            first
            second
            third
            Name? Ada, secret

            """,
            output);
    }

    [Fact]
    public void Packages_sources_and_usings_open_the_app_once_each()
    {
        var app = probe.Export("""
            #i "nuget: https://feed.example/v3/index.json"
            #i "nuget: feed"
            #r "nuget: Some.Package, 1.2.3"
            #r "nuget:Other.Package"

            using Some.Package; // for Thing
            var a = new Thing();
            """, """
            #r "nuget: some.package,1.2.3"
            using Some.Package;
            using static System.Math;
            a.Size
            """);

        var feeds = $"https://feed.example/v3/index.json;{probe.Folder.File("feed")}";
        Assert.StartsWith($"""
            // notebook.ipynb as an app. Run it with: dotnet run app.cs
            #:package Some.Package@1.2.3
            #:package Other.Package@*
            #:property RestoreAdditionalProjectSources={feeds}
            #:property ManagePackageVersionsCentrally=false
            """, app);
        Assert.Single(Lines(app), "using Some.Package;");
        Assert.Single(Lines(app), "using static System.Math;");
        Assert.Single(Lines(app), "var a = new Thing();");
        Assert.Single(Lines(app), "display(a.Size);");
        Assert.DoesNotContain("#r", app);
    }

    [Fact]
    public void Text_becomes_comments_in_its_place()
    {
        var app = probe.Export("var a = 1;");

        Assert.Contains("// # Title\n//\n// Words.\n\nvar a = 1;\n", app);
    }

    [Fact]
    public async Task What_cells_bring_in_stands_in_their_place()
    {
        Directory.CreateDirectory(probe.Folder.File("lib"));
        probe.Folder.Write("lib/inner.csx", "var deep = 20;");
        probe.Folder.Write("lib/helpers.csx", "#load \"inner.csx\"\nint Half(int n) => n / 2;");
        probe.Folder.Write("other.dib", "#!csharp\nvar a = Half(deep);\n"
            + "#!pwsh\nGet-Date\n#!csharp\n#!time\na += 1;");
        probe.Folder.Write("shown.csx", "Console.WriteLine(\"loaded\");");

        var output = await probe.RunAsync(
            "#load \"lib/helpers.csx\"\nConsole.WriteLine(Half(8));",
            "var before = 1;\n#!import other.dib\na + before",
            "#!time\n#load \"shown.csx\"\n#!markdown\n**Words** below a cell\n#!csharp\ndeep");

        Assert.Matches("^4\n(Wall time: \\d+ ms)\n12\nloaded\n20\n(Wall time: \\d+ ms)\n$", output);
        var app = File.ReadAllText(probe.Path);
        Assert.Contains("// **Words** below a cell\n", app);
        Assert.Contains("// Not run: the cell is in pwsh, and this engine runs C# only.\n"
            + "// Get-Date\n", app);
        Assert.DoesNotContain("#!", app);
        Assert.DoesNotContain("#load", app);
    }

    private static string[] Lines(string text) => text.Split('\n');
}
