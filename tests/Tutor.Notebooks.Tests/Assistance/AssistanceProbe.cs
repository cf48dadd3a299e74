using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutor.Notebooks.Tests;

/// <summary>A session that is asked about cells in which <c>|</c> marks the cursor.</summary>
internal sealed class AssistanceProbe : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ScriptSession session;

    public AssistanceProbe() => session = new ScriptSession(folder.Path);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task RunAsync(params string[] cells)
    {
        foreach (var cell in cells)
            Assert.True((await TryAsync(cell, Cancellation)).Succeeded, cell);
    }

    /// <summary>Runs a cell that need not succeed.</summary>
    public Task<CellResult> TryAsync(string cell, CancellationToken? cancellation = null) =>
        session.RunAsync(
            cell, new CellHost(_ => { }), number: null, cancellation ?? Cancellation);

    public Task<Completion> CompleteAsync(string code) =>
        session.CompleteAsync(WithoutCursor(code), CursorIn(code), Cancellation);

    /// <summary>Only the texts that may be written, best first.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string code) =>
        [.. (await CompleteAsync(code)).Matches.Select(match => match.Text)];

    public Task<Inspection?> InspectAsync(string code, int detailLevel = 0) =>
        session.InspectAsync(WithoutCursor(code), CursorIn(code), detailLevel, Cancellation);

    /// <summary>Builds a library of its own, with documentation beside it.</summary>
    public void Library(string name, string code)
    {
        var framework = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var options = new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose);
        using var library = File.Create(folder.File($"{name}.dll"));
        using var documentation = File.Create(folder.File($"{name}.xml"));
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code, options, cancellationToken: Cancellation)],
            [framework], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(library, xmlDocumentationStream: documentation, cancellationToken: Cancellation);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    public void Write(string name, string text) => folder.Write(name, text);

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    private static string WithoutCursor(string code) => code.Remove(CursorIn(code), 1);

    private static int CursorIn(string code) => code.IndexOf('|');
}
