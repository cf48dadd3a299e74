using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>
/// A notebook as one file of C# that <c>dotnet run app.cs</c> runs: its text as comments, its
/// cells as statements in their order, its types at the end.
/// </summary>
/// <remarks>learn.microsoft.com, "File-based apps" (.NET 10).</remarks>
public static class FileApp
{
    /// <summary>What a notebook takes for granted and an app does not.</summary>
    private static readonly string[] Properties =
    [
        "#:property InvariantGlobalization=true", "#:property Nullable=annotations",
        "#:property PublishAot=false", "#:property TreatWarningsAsErrors=false",
        "#:property WarningLevel=0",
    ];

    /// <summary>What every notebook can call, as a call of it begins.</summary>
    private static readonly string[] Functions =
    [
        "display(", "Display(", "DisplayAs(", "HTML(", "Javascript(", "ClearOutput(", "input(",
        "password(", "NotebookOutput.",
    ];

    /// <summary>Writes a notebook as an app, completely or not at all.</summary>
    /// <exception cref="NotebookException">
    /// It cannot be read, or a cell does what no app can; the message names the cell.
    /// </exception>
    public static void Write(string notebookPath, string appPath, AppReferences references)
    {
        try
        {
            var pieces = AppReader.Read(
                NotebookReader.Load(notebookPath), Path.GetDirectoryName(notebookPath)!);
            var code = Of(pieces, references);
            var (notebook, app) = (Path.GetFileName(notebookPath), Path.GetFileName(appPath));
            WholeFile.Write(
                appPath, $"// {notebook} as an app. Run it with: dotnet run {app}\n{code}");
        }
        catch (NotebookException error) when (!error.Message.StartsWith(notebookPath))
        {
            throw new NotebookException($"{notebookPath}: {error.Message}", error);
        }
    }

    private static string Of(IReadOnlyList<AppPiece> pieces, AppReferences references)
    {
        var cells = ExportedCell.Of(pieces.OfType<CodePiece>());
        var directives = new AppDirectives(references);
        foreach (var piece in pieces.OfType<PackagePiece>())
            directives.Add(piece);
        foreach (var cell in cells)
        {
            directives.TakeFrom(cell);
            ExportRules.Check(cell);
        }
        new UniqueNames(cells).Assign();
        var membersApart = StaticMembers.AreUsedByTypes(cells);
        foreach (var cell in cells)
            StatementEdits.Note(cell, membersApart);
        return Arrange(
            pieces, directives, [.. cells.Select(cell => CellParts.Of(cell, membersApart))]);
    }

    private static string Arrange(
        IEnumerable<AppPiece> pieces, AppDirectives directives, IReadOnlyList<CellParts> cells)
    {
        if (cells.All(cell => cell.Statements == ""))
            throw new NotebookException("No cell has a statement, so there is no app to run.");

        var code = new Queue<CellParts>(cells);
        var members = cells.SelectMany(cell => cell.Members).ToList();
        List<string> parts =
        [
            .. pieces.Select(piece => piece switch
            {
                CodePiece => code.Dequeue().Statements,
                CallPiece call => call.Call,
                TextPiece text => AsComment(text.Text),
                _ => "",
            }).Where(part => part != ""),
            .. members.Count == 0 ? (string[])[] :
                [$"static class NotebookMembers\n{{\n{string.Join('\n', members)}\n}}"],
            .. cells.SelectMany(cell => cell.Types),
        ];
        List<string> usings =
            [.. cells.SelectMany(cell => cell.Usings).Prepend("using System.Text;").Distinct()];
        if (members.Count > 0)
            usings.Add("using static NotebookMembers;");
        if (parts.Any(part => Functions.Any(part.Contains)))
        {
            usings.Add("using static NotebookOutput;");
            parts.Add(Resource.Text("NotebookOutput.cs"));
        }
        return string.Join('\n', directives.Lines().Concat(Properties)
            .Append("").Concat(usings).Append("").Append(string.Join("\n\n", parts).TrimEnd()))
            + "\n";
    }

    private static string AsComment(string text) => string.Join('\n', text.ReplaceLineEndings("\n")
        .TrimEnd().Split('\n').Select(line => $"// {line}".TrimEnd()));
}
