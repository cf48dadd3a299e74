namespace Tutor.Notebooks.Tests;

/// <summary>What a session says about a cell that fails.</summary>
public sealed class ScriptErrorTests : IDisposable
{
    private readonly SessionProbe session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task A_compile_error_names_line_column_id_and_message_and_runs_nothing()
    {
        var result = await session.RunAsync(
            "Console.Write(1);\nvar y = unknown + 1;\nint z = \"\";");

        Assert.Equal(CellOutcome.CompileError, result.Outcome);
        Assert.StartsWith("line 2, column 9: CS0103: The name 'unknown'", result.Error!.Message);
        Assert.StartsWith("line 3, column 9: CS0029", result.Error.Traceback[2]);
        Assert.Equal("", session.Text);
        Assert.Equal(result.Error, session.Shown.Single());
    }

    [Fact]
    public async Task An_exception_names_the_lines_of_the_cells_it_went_through()
    {
        await session.RunAsync("int Divide(int a, int b)\n{\n    return a / b;\n}");

        var result = await session.RunAsync("var before = 7;\n\nDivide(1, 0)");

        Assert.Equal(CellOutcome.Exception, result.Outcome);
        Assert.Equal("System.DivideByZeroException", result.Error!.Name);
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "   at cell 1, line 3: return a / b;",
                "   at cell 2, line 3: Divide(1, 0)",
            ],
            result.Error.Traceback);
        Assert.Equal("7", await session.ValueAsync("before"));
    }

    [Fact]
    public async Task The_causes_of_an_exception_are_told()
    {
        var result = await session.RunAsync("""
            try { int.Parse("x"); }
            catch (Exception error) { throw new InvalidOperationException("outer", error); }
            """);

        Assert.Equal("outer", result.Error!.Message);
        Assert.StartsWith("caused by System.FormatException", result.Error.Traceback[1]);
    }
}
