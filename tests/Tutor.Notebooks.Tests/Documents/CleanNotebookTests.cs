namespace Tutor.Notebooks.Tests;

public sealed class CleanNotebookTests : IDisposable
{
    private const string Ran = """
        {"cells": [
          {"cell_type": "markdown", "id": "a", "metadata": {"collapsed": true}, "source": "# A"},
          {"cell_type": "code", "id": "a", "execution_count": 3,
           "metadata": {"execution": {"t": 1}, "scrolled": true, "tags": ["parameters"]},
           "outputs": [{"output_type": "stream", "name": "stdout", "text": "3"}],
           "source": ["var x = 3;\n", "x"]},
          {"cell_type": "code", "metadata": {}, "outputs": [], "source": ""}],
         "metadata": {
          "kernelspec": {"name": ".net-csharp", "language": "C#", "display_name": "C#"},
          "language_info": {"name": "C#", "version": "14.0", "codemirror_mode": "clike"},
          "widgets": {}, "authors": ["Ada"]},
         "nbformat": 4, "nbformat_minor": 5}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Cleaning_strips_what_a_run_left_and_nothing_else()
    {
        var path = folder.Write("a.ipynb", Ran);

        Assert.True(CleanNotebook.Write(path));

        var clean = NotebookFile.Load(path);
        Assert.All(clean.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.All(clean.Cells, cell => Assert.Null(cell.ExecutionCount));
        Assert.Equal(["a", "a-2", "cell-3"], clean.Cells.Select(cell => cell.Id));
        Assert.Equal(["# A", "var x = 3;\nx", ""], clean.Cells.Select(cell => cell.Source));
        Assert.Equal(["tags"], clean.Cells[1].Metadata.Select(member => member.Key));
        Assert.Equal(
            ["authors", "kernelspec", "language_info"],
            clean.Metadata.Select(member => member.Key));
        Assert.Equal("""{"name":"C#"}""", clean.Metadata["language_info"]!.ToJsonString());
    }

    [Fact]
    public void Every_fault_is_named_with_its_cell()
    {
        var faults = CleanNotebook.Faults(folder.Write("a.ipynb", Ran));

        Assert.Equal(
            [
                "the notebook keeps metadata.language_info.codemirror_mode",
                "the notebook keeps metadata.language_info.version",
                "the notebook keeps metadata.widgets",
                "cell 1 keeps metadata.collapsed",
                "cell 2 has outputs",
                "cell 2 has an execution count",
                "cell 2 keeps metadata.execution",
                "cell 2 keeps metadata.scrolled",
                "cell 2 has the id 'a', which cannot stand",
                "line 1 is not as Jupyter writes it",
            ],
            faults);
    }

    [Fact]
    public void A_clean_notebook_has_no_faults_and_is_not_written_again()
    {
        var path = folder.Write("a.ipynb", Ran);
        CleanNotebook.Write(path);
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        Assert.Empty(CleanNotebook.Faults(path));
        Assert.False(CleanNotebook.Write(path));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));
    }

    [Theory]
    [InlineData("\r\n", "", "line 1 is not as Jupyter writes it")]
    [InlineData("\n", "\n", "line 51 is not as Jupyter writes it")]
    public void Bytes_that_Jupyter_would_not_write_are_a_fault(
        string lineEnd, string after, string fault)
    {
        var path = folder.Write("a.ipynb", Ran);
        CleanNotebook.Write(path);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\n", lineEnd) + after);

        Assert.Equal([fault], CleanNotebook.Faults(path));
        Assert.True(CleanNotebook.Write(path));
        Assert.Empty(CleanNotebook.Faults(path));
    }
}
