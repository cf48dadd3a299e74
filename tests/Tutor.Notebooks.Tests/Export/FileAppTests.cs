using System.Diagnostics;

namespace Tutor.Notebooks.Tests;

public sealed class FileAppTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_app_made_of_a_notebook_prints_what_the_notebook_shows()
    {
        var output = await RunAsync(
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
        var app = Export("""
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

        Assert.StartsWith($"""
            // notebook.ipynb as an app. Run it with: dotnet run app.cs
            #:package Some.Package@1.2.3
            #:package Other.Package@*
            #:property RestoreAdditionalProjectSources=https://feed.example/v3/index.json;{folder.File("feed")}
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
        var app = Export("var a = 1;");

        Assert.Contains("// # Title\n//\n// Words.\n\nvar a = 1;\n", app);
    }

    [Fact]
    public async Task What_cells_bring_in_stands_in_their_place()
    {
        Directory.CreateDirectory(folder.File("lib"));
        folder.Write("lib/inner.csx", "var deep = 20;");
        folder.Write("lib/helpers.csx", "#load \"inner.csx\"\nint Half(int n) => n / 2;");
        folder.Write("other.dib", "#!csharp\nvar a = Half(deep);\n"
            + "#!pwsh\nGet-Date\n#!csharp\n#!time\na += 1;");
        folder.Write("shown.csx", "Console.WriteLine(\"loaded\");");

        var output = await RunAsync(
            "#load \"lib/helpers.csx\"\nConsole.WriteLine(Half(8));",
            "var before = 1;\n#!import other.dib\na + before",
            "#!time\n#load \"shown.csx\"\n#!markdown\n**Words** below a cell\n#!csharp\ndeep");

        Assert.Matches("^4\n(Wall time: \\d+ ms)\n12\nloaded\n20\n(Wall time: \\d+ ms)\n$", output);
        var app = File.ReadAllText(folder.File("app.cs"));
        Assert.Contains("// **Words** below a cell\n", app);
        Assert.Contains("// Not run: the cell is in pwsh, and this engine runs C# only.\n"
            + "// Get-Date\n", app);
        Assert.DoesNotContain("#!", app);
        Assert.DoesNotContain("#load", app);
    }

    [Fact]
    public void A_file_of_the_notebook_needs_a_package_or_a_project_in_the_app()
    {
        const string Code = "#r \"lib/Some.dll\"\n1 + 1";

        var error = Assert.Throws<NotebookException>(() => Export(Code));
        var app = Export(new AppReferences(["../lib/Some.csproj"], ["Other@1.0"]), Code);

        Assert.Contains("notebook.ipynb: Code cell 1, line 1:", error.Message);
        Assert.Contains("lib/Some.dll", error.Message);
        Assert.Contains("#:project ../lib/Some.csproj\n", app);
        Assert.Contains("#:package Other@1.0\n", app);
        Assert.DoesNotContain("Some.dll", app);
    }

    [Theory]
    [InlineData("1 +", "line 1: CS1733")]
    [InlineData("\n#!about\n1", "line 2: #!about shows something of this engine")]
    [InlineData("\n#!fsharp\n1", "line 2: #!fsharp cannot be used here")]
    [InlineData("#load \"a.csx\"", "Code cell 1, line 1: There is no file")]
    [InlineData("#!import \"bad.csx\"", "bad.csx, line 2: return would end the app")]
    [InlineData("#!import \"self.csx\"", "self.csx, line 1: self.csx imports itself")]
    [InlineData("var a = 1;\nif (a > 0)\n    return;", "line 3: return would end the app")]
    [InlineData("int Size { get; set; } = 3;", "line 1: An app has no property")]
    [InlineData("#r \"nuget: \"", "line 1: 'nuget: ' names no package.")]
    [InlineData("#r \"nuget: A, 1\"\n#r \"nuget: A, 2\"", "line 2: A 2 is asked for after A 1")]
    [InlineData("record A(int B);", "No cell has a statement")]
    public void What_an_app_cannot_do_is_named_with_its_place(string code, string complaint)
    {
        folder.Write("bad.csx", "\nreturn;");
        folder.Write("self.csx", "#load \"self.csx\"");

        var error = Assert.Throws<NotebookException>(() => Export(code));

        Assert.Contains(complaint, error.Message);
        Assert.False(File.Exists(folder.File("app.cs")));
    }

    private static string[] Lines(string text) => text.Split('\n');

    private string Export(params string[] code) => Export(AppReferences.None, code);

    private string Export(AppReferences references, params string[] code)
    {
        var notebook = folder.Notebook("# Title\n\nWords.", code);
        FileApp.Write(notebook, folder.File("app.cs"), references);
        return File.ReadAllText(folder.File("app.cs"));
    }

    private async Task<string> RunAsync(params string[] code)
    {
        Export(code);
        using var run = Process.Start(new ProcessStartInfo("dotnet", ["run", "app.cs"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        run.StandardInput.Write("Ada\nsecret\n");
        run.StandardInput.Close();
        var output = await run.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.ReplaceLineEndings("\n");
    }
}
