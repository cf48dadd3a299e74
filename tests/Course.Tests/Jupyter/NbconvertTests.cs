using Tutor.Notebooks;

namespace Course.Tests;

public sealed class NbconvertTests
{
    [Fact]
    public async Task Nbconvert_runs_the_course_on_our_kernel()
    {
        using var jupyter = await JupyterTools.WithOurKernelAsync("nbconvert");
        using var course = new JupyterCourse();
        string[] notebooks = [.. CourseNotebooksTests.ShortForms.Select(form => form.Notebook)];

        var (exitCode, output) = jupyter.Run(
            ["-m", "nbconvert", "--to", "notebook", "--execute",
            "--output-dir", Path.Combine(course.Notebooks, "executed"),
            .. notebooks.Select(course.PathOf)]);

        Assert.True(exitCode == 0, output);
        foreach (var notebook in notebooks)
        {
            var executed = NotebookFile.Load(
                Path.Combine(course.Notebooks, "executed", notebook + ".ipynb"));
            var outputs = executed.Cells.SelectMany(cell => cell.Outputs).ToList();
            Assert.NotEmpty(outputs);
            Assert.DoesNotContain(outputs, shown => shown is ErrorOutput);
            Assert.All(executed.Cells.Where(cell => cell.Kind == CellKind.Code),
                cell => Assert.NotNull(cell.ExecutionCount));
        }
    }
}
