namespace Tutor.Notebooks.Tests;

public sealed class DibFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_line_that_names_a_language_begins_a_cell_and_other_directives_stay_in_theirs()
    {
        var path = folder.Write("mixed.dib", """
            1 + 1
            #!markdown
            # Title

            Text
            #!fsharp
            let x = 1

            #!C#

            #!time
              var y = 2;

            """.ReplaceLineEndings("\r\n"));

        var cells = NotebookReader.Load(path).Cells;

        Assert.Equal(
            [
                (CellKind.Code, "csharp", "1 + 1"),
                (CellKind.Markdown, "", "# Title\n\nText"),
                (CellKind.Code, "fsharp", "let x = 1"),
                (CellKind.Code, "c#", "#!time\n  var y = 2;"),
            ],
            cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
        Assert.Equal([null, null, "fsharp", null], cells.Select(
            cell => cell.WhyNotRun is null ? null : cell.Language));
        Assert.Equal(4, cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Fact]
    public void The_first_cell_is_in_the_language_that_the_file_says()
    {
        const string Meta = "#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n";
        var empty = folder.Write("empty.dib", $"{Meta}\n#!markdown\n\n#!csharp\n");
        var bare = folder.Write("bare.dib", $"let x = 1\n{Meta}");

        Assert.Empty(NotebookReader.Load(empty).Cells);
        Assert.Equal("fsharp", NotebookReader.Load(bare).Cells.Single().Language);
    }

    [Theory]
    [InlineData("#!meta\n{", "has a #!meta cell that is not JSON")]
    [InlineData(null, "cannot be read")]
    public void A_file_that_cannot_be_read_is_named(string? text, string complaint)
    {
        var path = text is null ? folder.File("none.dib") : folder.Write("broken.dib", text);

        var error = Assert.Throws<NotebookException>(() => NotebookReader.Load(path));

        Assert.StartsWith($"{path} {complaint}", error.Message);
    }

    [Fact]
    public async Task A_dib_runs_where_it_is_CSharp_and_says_which_cells_did_not()
    {
        var path = folder.Write("mixed.dib",
            "#!csharp\nvar x = 1;\n#!fsharp\nlet y = 2\n#!csharp\nx + 1");

        var run = await NotebookRunner.RunAsync(
            path, new RunOptions(), null, TestContext.Current.CancellationToken);

        Assert.Null(run.Failure);
        var outputs = run.Executed.Cells.Select(cell => cell.Outputs.SingleOrDefault()).ToList();
        Assert.Null(outputs[0]);
        Assert.Equal(new StreamOutput("stderr",
            "Not run: the cell is in fsharp, and this engine runs C# only.\n"), outputs[1]);
        Assert.Equal("2", ((ResultOutput)outputs[2]!).Data["text/plain"]);
        Assert.Equal([1, null, 3], run.Executed.Cells.Select(cell => cell.ExecutionCount));
    }
}
