namespace Tutor.Notebooks;

/// <summary>The functions every cell can call, named as .NET Interactive names them.</summary>
public static class NotebookFunctions
{
    /// <summary>Shows an object below the cell.</summary>
    public static void display(object? value) =>
        CellSink.Current.Show(new DisplayOutput(Formatter.Format(value)));

    /// <summary>Marks text as HTML, to be shown as it is.</summary>
    public static HtmlText HTML(string html) => new(html);
}
