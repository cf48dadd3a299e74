namespace Tutor.Notebooks.Tests;

public sealed class DirectiveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SessionProbe session;

    public DirectiveTests() => session = new SessionProbe(folder.Path);

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("#!time\nvar a = 1;\n  #!csharp\nint b = unknown;")]
    [InlineData("var a = 1;\n#!about\r\n\r\nint b = unknown;")]
    [InlineData("#!markdown\n# \"Not /* C#\n#!csharp\nint b = unknown;")]
    public async Task An_error_after_a_directive_is_on_the_line_it_has_in_the_cell(string code)
    {
        var result = await session.RunAsync(code);

        Assert.Equal(CellOutcome.CompileError, result.Outcome);
        Assert.StartsWith("line 4, column 9: CS0103: The name 'unknown'", result.Error!.Message);
    }

    [Fact]
    public async Task An_exception_after_a_directive_names_the_line_it_has_in_the_cell()
    {
        var result = await session.RunAsync("#!lsmagic\nint zero = 0;\n#!csharp\n1 / zero");

        Assert.Equal("   at cell 1, line 4: 1 / zero", result.Error!.Traceback[1]);
    }

    [Theory]
    [InlineData("\"\"\"\n#!fsharp\n\"\"\"", "#!fsharp")]
    [InlineData("@\"\n#!fsharp\n\".Trim()", "#!fsharp")]
    [InlineData("/*\n#!fsharp\n*/ \"kept\"", "kept")]
    [InlineData("#if NEVER\n#!fsharp\n#endif\n\"kept\"", "kept")]
    [InlineData("#!/usr/bin/env dotnet\n\"kept\"", "kept")]
    public async Task A_line_of_text_or_of_a_comment_is_no_directive(string code, string value) =>
        Assert.Equal(value, await session.ValueAsync(code));

    [Theory]
    [InlineData("#!who", "line 1: #!who is not a directive of this kernel. It knows #!import, ")]
    [InlineData("\n#!fsharp\nlet x = 1", "line 2: #!fsharp cannot be used here: this kernel ")]
    [InlineData("#!HTML", "line 1: #!HTML cannot be used here: this kernel runs C# only.")]
    [InlineData("#!time 3", "line 1: #!time takes nothing after it; '3' is too much.")]
    [InlineData("#!import", "line 1: #!import needs a file")]
    [InlineData("#i \"somewhere\"", "line 1: #i \"somewhere\" names no source of packages.")]
    [InlineData("#r \"nuget: , 1\"", "line 1: 'nuget: , 1' names no package.")]
    public async Task A_directive_that_makes_no_sense_is_named_and_nothing_runs(
        string code, string complaint)
    {
        var result = await session.RunAsync($"{code}\nConsole.Write(\"ran\");");

        Assert.Equal(CellOutcome.CompileError, result.Outcome);
        Assert.StartsWith(complaint, result.Error!.Message);
        Assert.Equal("", session.Text);
    }

    [Fact]
    public async Task A_timed_cell_says_how_long_it_took_after_what_it_shows()
    {
        await session.RunAsync("#!time\nawait Task.Delay(30);\ndisplay(\"done\");");

        Assert.Equal("done", session.Displayed.First());
        Assert.Matches(@"^Wall time: (3\d|[4-9]\d|\d{3,}) ms$", session.Displayed.Last());
    }

    [Fact]
    public async Task The_kernel_says_what_it_is_and_which_directives_there_are()
    {
        await session.RunAsync("#!about\n#!lsmagic");

        var (about, list) = (session.Displayed.First(), session.Displayed.Last());
        Assert.Contains($".NET {Environment.Version}", about);
        Assert.Contains(folder.Path, about);
        Assert.All(["#r", "#i", "#load", "#!import", "#!time", "#!about", "#!csharp",
            "#!markdown"], name => Assert.Contains(list.Split('\n'), l => l.StartsWith(name)));
    }

    [Fact]
    public async Task A_cell_may_change_between_CSharp_and_Markdown()
    {
        await session.RunAsync(
            "var x = 1;\n\"one\".Display();\n#!markdown\n# Don't\n\n#!/bin/sh\n#!csharp\nx + 1");

        Assert.Collection(session.Shown,
            output => Assert.Equal("one", ((DisplayOutput)output).Data["text/plain"]),
            output => Assert.Equal(
                "# Don't\n\n#!/bin/sh", ((DisplayOutput)output).Data["text/markdown"]),
            output => Assert.Equal("2", ((ResultOutput)output).Data["text/plain"]));
    }
}
