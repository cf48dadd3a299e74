namespace Tutor.Notebooks.Tests;

public sealed class NotebookFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_notebook_that_Jupyter_wrote_comes_back_byte_for_byte()
    {
        var path = folder.Write("a.ipynb", JupyterNotebook.Text);

        NotebookFile.Save(NotebookFile.Load(path), path);

        Assert.Equal(JupyterNotebook.Text, File.ReadAllText(path));
    }

    [Fact]
    public void Cells_know_their_kind_tags_and_outputs()
    {
        var notebook = NotebookFile.Load(folder.Write("a.ipynb", JupyterNotebook.Text));

        Assert.Equal("C#", notebook.Language);
        Assert.Equal("How does text become numbers?", notebook.Title);
        Assert.Equal(
            [CellKind.Markdown, CellKind.Code, CellKind.Raw], notebook.Cells.Select(c => c.Kind));
        var code = notebook.Cells[1];
        Assert.Equal(["parameters", "slow"], code.Tags);
        Assert.Equal(3, code.ExecutionCount);
        Assert.Equal(
            new StreamOutput("stdout", "step 1\rstep 2\na\u001b[0m\tb"), code.Outputs[0]);
        Assert.Equal(
            """{"measured":0.03,"met":true}""",
            ((DisplayOutput)code.Outputs[1]).Data["application/vnd.tutor.expectation+json"]);
        Assert.Equal("3", ((ResultOutput)code.Outputs[2]).Data["text/plain"]);
        Assert.Equal("gone", ((ErrorOutput)code.Outputs[3]).Message);
    }

    [Fact]
    public void A_source_stored_as_one_string_reads_like_a_list_of_lines()
    {
        var notebook = NotebookFile.Load(folder.Write("a.ipynb", """
            {"cells": [{"cell_type": "code", "metadata": {}, "source": "a\nb", "outputs": []}],
             "metadata": {"language_info": {"name": "csharp"}}, "nbformat": 4, "nbformat_minor": 2}
            """));

        Assert.Equal("a\nb", notebook.Cells[0].Source);
        Assert.Equal("cell-1", notebook.Cells[0].Id);
    }

    [Theory]
    [InlineData("# not JSON", "is not JSON")]
    [InlineData("[1, 2]", "is JSON but not a notebook")]
    [InlineData("{}", "it has no nbformat")]
    [InlineData("""{"nbformat": 3, "worksheets": []}""", "has nbformat 3")]
    [InlineData("""{"nbformat": 4}""", "no list of cells")]
    [InlineData("""{"nbformat": 4, "cells": [7]}""", "cell 1 is no object")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "heading"}]}""", "'heading'")]
    [InlineData("""{"nbformat": 4, "cells": []}""", "does not say its language")]
    [InlineData(
        """{"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "python"}}}""",
        "is a notebook for python")]
    public void What_is_no_CSharp_notebook_is_refused_with_its_path(string text, string complaint)
    {
        var path = folder.Write("a.ipynb", text);

        var error = Assert.Throws<NotebookException>(() => NotebookFile.Load(path));

        Assert.StartsWith(path, error.Message);
        Assert.Contains(complaint, error.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<NotebookException>(
            () => NotebookFile.Load(folder.File("none.ipynb")));

        Assert.Contains("none.ipynb cannot be read", error.Message);
    }

    [Fact]
    public void A_save_that_fails_leaves_the_old_file_and_nothing_else()
    {
        var path = folder.Write("a.ipynb", JupyterNotebook.Text);
        var notebook = NotebookFile.Load(path);
        var broken = notebook with
        {
            Cells = [notebook.Cells[1] with { Outputs = [new UnknownOutput()] }],
        };

        Assert.Throws<ArgumentException>(() => NotebookFile.Save(broken, path));

        Assert.Equal(JupyterNotebook.Text, File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    private sealed record UnknownOutput : Output;
}
