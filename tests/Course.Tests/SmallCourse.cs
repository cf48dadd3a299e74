using System.Globalization;
using System.Text.Json.Nodes;
using Tutor.Notebooks;

namespace Course.Tests;

/// <summary>A course of tiny notebooks in a folder of its own, gone when the test is.</summary>
internal sealed class SmallCourse : IDisposable
{
    public SmallCourse()
    {
        System.IO.File.WriteAllText(File("LlmFromScratch.sln"), "");
        Directory.CreateDirectory(File("notebooks"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("course-").FullName;

    public string File(params string[] names) => Path.Combine([Folder, .. names]);

    public string Page(string name) =>
        System.IO.File.ReadAllText(File("artifacts", "course", name));

    /// <summary>Adds a notebook: a first text, then code cells.</summary>
    public SmallCourse Add(string name, string text, params string[] code)
    {
        var cells = code.Select((source, i) => new Cell
        {
            Id = $"code-{i}",
            Kind = CellKind.Code,
            Source = source,
            Metadata = source.StartsWith("// parameters", StringComparison.Ordinal)
                ? new JsonObject { ["tags"] = new JsonArray("parameters") } : [],
        });
        var first = new Cell { Id = "text", Kind = CellKind.Markdown, Source = text };
        var notebook = new Notebook
        {
            Cells = [first, .. cells],
            Metadata = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
            },
        };
        NotebookFile.Save(notebook, File("notebooks", name + ".ipynb"));
        return this;
    }

    /// <summary>Code that shows an expectation, in the way the library's own does.</summary>
    public static string Expect(double measured, double least, double most) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            #r "Tutor.dll"
            Tutor.Expectation.Check("a number", {measured}, {least}, {most}, "apples")
            """);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
