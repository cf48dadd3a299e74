namespace Tutor.Notebooks.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SessionProbe session;

    public ImportTests() => session = new SessionProbe(folder.Path);

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("helpers.csx")]
    [InlineData("helpers.cs")]
    public async Task An_imported_script_runs_before_the_rest_of_the_cell(string name)
    {
        folder.Write(name, "#!/usr/bin/env dotnet\nint Twice(int x) => 2 * x;");

        Assert.Equal("8", await session.ValueAsync($"#!import {name}\nTwice(4)"));
    }

    [Fact]
    public async Task An_imported_notebook_runs_its_code_and_shows_what_it_shows()
    {
        folder.Notebook("# Not /* code", "var x = 3;", "display(x);\nint Twice(int y) => 2 * y;");

        Assert.Equal("6", await session.ValueAsync("#!import \"notebook.ipynb\"\nTwice(x)"));
        Assert.Equal("3", session.Displayed.Single());
    }

    [Fact]
    public async Task Cells_in_other_languages_are_named_and_not_run()
    {
        folder.Write("mixed.dib", """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[]}}

            #!markdown

            # Title

            #!csharp

            #!time
            var x = 1;

            #!fsharp

            let y = 2

            #!csharp

            x++;
            """);

        Assert.Equal("2", await session.ValueAsync("#!import mixed.dib\nx"));
        Assert.Equal(
            "mixed.dib, code cell 2: Not run: the cell is in fsharp, and this engine runs C# only.",
            session.Displayed.Last());
    }

    [Fact]
    public async Task Paths_in_an_imported_file_start_at_that_file()
    {
        Directory.CreateDirectory(folder.File("lib"));
        folder.Write("lib/inner.csx", "var inner = 1;");
        folder.Write("lib/other.csx", "var other = 2;");
        File.WriteAllBytes(folder.File("lib/Beside.dll"), PackageFeed.Compile(
            "Beside", "public static class Beside { public const int Value = 3; }"));
        folder.Write("lib/outer.csx", """
            #r "Beside.dll"
            #load "other.csx"
            #!import inner.csx
            var sum = inner + other + Beside.Value;
            """);

        Assert.Equal("6", await session.ValueAsync("#!import lib/outer.csx\nsum"));
    }

    [Fact]
    public async Task An_error_in_an_imported_file_fails_the_cell_and_names_file_cell_and_line()
    {
        var wrong = folder.Write("wrong.csx", "\nint x = \"\";");
        folder.Notebook("text", "int Zero() => 0;", "\n\n1 / Zero()");

        var compile = await session.RunAsync($"#!import {wrong}\nConsole.Write(\"ran\");");
        var run = await session.RunAsync("#!import notebook.ipynb\nConsole.Write(\"ran\");");

        Assert.StartsWith("wrong.csx, line 2, column 9: CS0029", compile.Error!.Message);
        Assert.Equal(
            "   at notebook.ipynb, code cell 2, line 3: 1 / Zero()", run.Error!.Traceback[1]);
        Assert.Equal("", session.Text);
    }

    [Fact]
    public async Task An_imported_directive_that_makes_no_sense_is_named_with_its_place()
    {
        folder.Notebook("text", "var x = 1;", "\n#!who");

        var result = await session.RunAsync("#!import notebook.ipynb");

        Assert.StartsWith(
            "notebook.ipynb, code cell 2, line 2: #!who is not", result.Error!.Message);
    }

    [Theory]
    [InlineData("#!import none.csx", "line 1: There is no file ")]
    [InlineData("\n#!import text.txt", "line 2: ")]
    [InlineData("#!import circle.csx", "circle.csx, line 2: circle.csx imports itself: "
        + "circle.csx → circle.csx")]
    [InlineData("#!import broken.ipynb", "line 1: ")]
    public async Task A_file_that_cannot_be_imported_is_named(string code, string complaint)
    {
        folder.Write("text.txt", "1");
        folder.Write("circle.csx", "// round\n#!import circle.csx");
        folder.Write("broken.ipynb", "{");

        var result = await session.RunAsync(code);

        Assert.Equal("Directive error", result.Error!.Name);
        Assert.StartsWith(complaint, result.Error.Message);
        Assert.Contains(code.Split(' ')[1], result.Error.Message);
    }
}
