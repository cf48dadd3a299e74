using Tutor.Notebooks;

namespace Course.Tests;

/// <summary>Copies of the course's notebooks, in short form, where Jupyter can run them.</summary>
internal sealed class JupyterCourse : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-").FullName;

    public JupyterCourse()
    {
        Directory.CreateDirectory(Notebooks);
        foreach (var beside in (string[])["datasets", "src"]) // what the notebooks read
            Directory.CreateSymbolicLink(
                Path.Combine(folder, beside), Path.Combine(ShortCourse.Folder, "..", beside));
        foreach (var form in CourseNotebooksTests.ShortForms)
        {
            var path = Path.Combine(ShortCourse.Folder, form.Notebook + ".ipynb");
            NotebookFile.Save(
                Parameters.Inject(NotebookFile.Load(path), form.Parameters, path),
                PathOf(form.Notebook));
        }
    }

    public string Notebooks => Path.Combine(folder, "notebooks");

    public string PathOf(string notebook) => Path.Combine(Notebooks, notebook + ".ipynb");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
