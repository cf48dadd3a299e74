/// <summary>Prints what the notebook showed below its cells.</summary>
static class NotebookOutput
{
    private static readonly Stack<long> starts = new();

    public static DisplayedValue display(object? value)
    {
        Console.WriteLine(Text(value));
        return new();
    }

    public static DisplayedValue display(object? value, string mimeType) =>
        display(mimeType == "text/html" ? HTML(Text(value)) : value);

    public static DisplayedValue Display(this object? value) => display(value);

    public static DisplayedValue DisplayAs(this object? value, string mimeType) =>
        display(value, mimeType);

    /// <summary>The text between the tags.</summary>
    public static string HTML(string html) => System.Net.WebUtility.HtmlDecode(
        System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));

    public static void Javascript(string script) { } // a console runs none

    public static void ClearOutput(bool wait = false) { } // what is printed stays

    public static string input(string prompt = "")
    {
        Console.Write(prompt);
        return Console.ReadLine() ?? "";
    }

    public static string password(string prompt = "") => input(prompt);

    /// <summary>The next cell is to be timed.</summary>
    public static void StartTime() =>
        starts.Push(System.Diagnostics.Stopwatch.GetTimestamp());

    /// <summary>Prints how long it is since then.</summary>
    public static void ShowTime() => Console.WriteLine("Wall time: "
        + $"{System.Diagnostics.Stopwatch.GetElapsedTime(starts.Pop()).TotalMilliseconds:0} ms");

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        System.Collections.IEnumerable items =>
            "[" + string.Join(", ", items.Cast<object?>().Take(100).Select(Text)) + "]",
        _ => value.ToString() ?? "",
    };

    public sealed class DisplayedValue
    {
        /// <summary>Prints the new value below the old one.</summary>
        public void Update(object? value) => display(value);
    }
}
