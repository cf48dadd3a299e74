using System.Text;

namespace Tutor.Notebooks;

/// <summary>
/// Sends what a cell writes to <see cref="Console"/> below that cell, and everything else where
/// it went before.
/// </summary>
internal sealed class CellConsole : TextWriter
{
    private static readonly Lock Gate = new();
    private static bool installed;

    private readonly TextWriter outside;
    private readonly bool isError;

    private CellConsole(TextWriter outside, bool isError)
    {
        this.outside = outside;
        this.isError = isError;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Puts itself between the console and the whole process, once.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (installed)
                return;
            Console.SetOut(new CellConsole(Console.Out, isError: false));
            Console.SetError(new CellConsole(Console.Error, isError: true));
            installed = true;
        }
    }

    public override void Write(string? value)
    {
        if (CellSink.CurrentStream(isError) is { } stream)
            stream.Write(value ?? "");
        else
            outside.Write(value);
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) =>
        Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void WriteLine() => Write("\n");

    public override void Flush() => outside.Flush();
}
