namespace Tutor.Notebooks;

/// <summary>The functions every cell can call, named as .NET Interactive names them.</summary>
public static class NotebookFunctions
{
    /// <summary>Shows an object below the cell; what it gives back can change it later.</summary>
    public static DisplayedValue display(object? value) => Show(Formatter.Format(value));

    /// <summary>Shows text as content of the given mime type, e.g. <c>text/html</c>.</summary>
    public static DisplayedValue display(object? value, string mimeType) =>
        Show(Formatter.FormatAs(value, mimeType));

    /// <summary>Marks text as HTML, to be shown as it is.</summary>
    public static HtmlText HTML(string html) => new(html);

    /// <summary>Runs a script in the front end.</summary>
    public static void Javascript(string script) =>
        display(HTML($"<script type=\"text/javascript\">{script}</script>"));

    /// <summary>Removes what the cell has shown; at the next output, if it is to wait.</summary>
    public static void ClearOutput(bool wait = false) =>
        CellSink.Current.Show(new ClearOutput(wait));

    /// <summary>Asks the person in front of the notebook for a line of text.</summary>
    public static string input(string prompt = "") =>
        CellSink.Current.Ask(new InputPrompt(prompt, IsPassword: false));

    /// <summary>Asks for a line of text that nobody else should see.</summary>
    public static string password(string prompt = "") =>
        CellSink.Current.Ask(new InputPrompt(prompt, IsPassword: true));

    private static DisplayedValue Show(IReadOnlyDictionary<string, string> data)
    {
        var shown = new DisplayedValue(Guid.NewGuid().ToString("N"));
        CellSink.Current.Show(new DisplayOutput(data) { DisplayId = shown.Id });
        return shown;
    }
}
