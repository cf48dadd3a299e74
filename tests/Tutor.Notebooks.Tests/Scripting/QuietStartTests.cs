namespace Tutor.Notebooks.Tests;

public sealed class QuietStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Cells_run_without_what_only_their_surroundings_need()
    {
        var notebook = folder.Notebook("", """
            string.Join(' ', AppDomain.CurrentDomain.GetAssemblies()
                .Select(assembly => assembly.GetName().Name)
                .Where(name => name.StartsWith("Microsoft.CodeAnalysis") || name == "Markdig")
                .Order())
            """);

        var run = await NotebookRunner.RunAsync(
            notebook, new RunOptions(), cancellation: TestContext.Current.CancellationToken);

        var result = (ResultOutput)run.Executed.Cells[1].Outputs.Single();
        Assert.Equal(
            "Microsoft.CodeAnalysis Microsoft.CodeAnalysis.CSharp "
            + "Microsoft.CodeAnalysis.CSharp.Scripting Microsoft.CodeAnalysis.Scripting",
            result.Data["text/plain"]);
    }
}
