using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>A folder of its own for one test, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string TagLine = "//tags: ";

    public string Path { get; } = Directory.CreateTempSubdirectory("notebooks-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>A notebook of one text cell and some code cells.</summary>
    public string Notebook(string text, params string[] code)
    {
        var kernel = new JsonObject { ["language"] = "C#", ["name"] = ".net-csharp" };
        var notebook = new Notebook
        {
            Cells =
            [
                new Cell { Id = "text", Kind = CellKind.Markdown, Source = text },
                .. code.Select((source, i) => new Cell
                {
                    Id = $"code-{i}",
                    Kind = CellKind.Code,
                    Source = source,
                    Metadata = Tags(source),
                }),
            ],
            Metadata = new JsonObject { ["kernelspec"] = kernel },
        };
        NotebookFile.Save(notebook, File("notebook.ipynb"));
        return File("notebook.ipynb");
    }

    /// <summary>Waits, 20 seconds at most, for a file that holds a process id.</summary>
    public async Task<Process> ProcessNamedInAsync(string name)
    {
        var text = "";
        for (var i = 0; text == ""; i++)
        {
            Assert.True(i < 1000, $"No file {name} was written.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
            text = System.IO.File.Exists(File(name)) ? System.IO.File.ReadAllText(File(name)) : "";
        }
        return Process.GetProcessById(int.Parse(text, CultureInfo.InvariantCulture));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static JsonObject Tags(string source) => source.StartsWith(TagLine)
        ? new() { ["tags"] = new JsonArray(source.Split('\n')[0][TagLine.Length..]) } : [];
}
