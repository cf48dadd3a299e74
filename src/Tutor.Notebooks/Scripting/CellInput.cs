using System.Text;

namespace Tutor.Notebooks;

/// <summary>
/// Standard input of a cell: <c>Console.ReadLine()</c> asks the person in front of the notebook.
/// </summary>
internal sealed class CellInput(TextReader outside) : TextReader
{
    private readonly StringBuilder line = new();

    /// <summary>Puts itself between the console and the whole process.</summary>
    public static void Install() => Console.SetIn(new CellInput(Console.In));

    public override string? ReadLine()
    {
        if (line.Length == 0)
            return CellSink.IsInCell
                ? NotebookFunctions.input() : outside.ReadLine();
        var rest = line.ToString().TrimEnd('\n');
        line.Clear();
        return rest;
    }

    public override int Read()
    {
        var next = Peek();
        if (next >= 0)
            line.Remove(0, 1);
        return next;
    }

    public override int Peek()
    {
        if (line.Length == 0 && ReadLine() is { } read)
            line.Append(read).Append('\n');
        return line.Length == 0 ? -1 : line[0];
    }
}
