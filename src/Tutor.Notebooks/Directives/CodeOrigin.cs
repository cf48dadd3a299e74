using System.Globalization;

namespace Tutor.Notebooks;

/// <summary>Where code comes from: a cell, or a file that a cell imports.</summary>
/// <param name="Name">
/// Its file name in stack traces: <c>cell 3</c>, <c>/a/helpers.csx</c>,
/// <c>/a/library.ipynb, code cell 2</c>.
/// </param>
/// <param name="Folder">Where paths in it start.</param>
internal sealed record CodeOrigin(string Name, string Folder)
{
    /// <summary>The files being imported, the outermost first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary><c>line 2</c> of a cell, <c>helpers.csx, line 2</c> of a file.</summary>
    public string Place(int line) => string.Create(CultureInfo.InvariantCulture,
        $"{(Files.Count == 0 ? "" : $"{Path.GetFileName(Name)}, ")}line {line}");
}
