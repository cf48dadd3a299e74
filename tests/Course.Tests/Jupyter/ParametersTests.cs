using Tutor.Notebooks;

namespace Course.Tests;

public sealed class ParametersTests
{
    [Fact]
    public async Task Papermill_and_tutor_run_give_a_notebook_the_same_values_in_the_same_place()
    {
        using var jupyter = await JupyterTools.WithOurKernelAsync("nbclient");
        using var course = new SmallCourse().Add("a", "# A", "var before = 1;",
            "// parameters\nvar steps = 1;\nvar name = \"none\";", "$\"{name} {steps + before}\"");
        var folder = course.File("notebooks");

        var (exitCode, output) = jupyter.Run(
            Path.Combine(AppContext.BaseDirectory, "Jupyter", "parameters.py"),
            Path.Combine(folder, "a.ipynb"), Path.Combine(folder, "papermill.ipynb"),
            "steps=60", "name=\"Ada\"");
        var ours = await TutorProcess.RunAsync(folder,
            "run", "a.ipynb", "-p", "steps=60", "-p", "name=\"Ada\"", "--out", "tutor.ipynb");

        Assert.True(exitCode == 0, output);
        Assert.True(ours.ExitCode == 0, ours.Error);
        foreach (var executed in (string[])["papermill.ipynb", "tutor.ipynb"])
        {
            var cells = NotebookFile.Load(Path.Combine(folder, executed)).Cells;
            Assert.Equal(["", "", "parameters", "injected-parameters", ""],
                cells.Select(cell => string.Concat(cell.Tags)));
            Assert.Equal("Ada 61",
                Assert.IsType<ResultOutput>(cells[^1].Outputs.Single()).Data["text/plain"]);
        }
    }
}
