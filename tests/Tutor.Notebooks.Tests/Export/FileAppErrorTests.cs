namespace Tutor.Notebooks.Tests;

public sealed class FileAppErrorTests : IDisposable
{
    private readonly AppProbe probe = new();

    public void Dispose() => probe.Dispose();

    [Fact]
    public void A_file_of_the_notebook_needs_a_package_or_a_project_in_the_app()
    {
        const string Code = "#r \"lib/Some.dll\"\n1 + 1";

        var error = Assert.Throws<NotebookException>(() => probe.Export(Code));
        var app = probe.Export(new AppReferences(["../lib/Some.csproj"], ["Other@1.0"]), Code);

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
        probe.Folder.Write("bad.csx", "\nreturn;");
        probe.Folder.Write("self.csx", "#load \"self.csx\"");

        var error = Assert.Throws<NotebookException>(() => probe.Export(code));

        Assert.Contains(complaint, error.Message);
        Assert.False(File.Exists(probe.Path));
    }
}
