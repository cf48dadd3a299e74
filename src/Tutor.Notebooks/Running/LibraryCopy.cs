namespace Tutor.Notebooks;

/// <summary>The one copy of a script library in a document, and which cells rely on it.</summary>
/// <param name="script">The script element.</param>
internal sealed class LibraryCopy(string script)
{
    private readonly HashSet<string> users = [];
    private DocumentCell? holder;
    private string? displayId;
    private bool isGone;

    /// <summary>Whether outputs of the document need the library and it is not there.</summary>
    public bool IsMissing => isGone && users.Count > 0;

    /// <summary>A cell is run: what it showed is gone, as what deleted cells did.</summary>
    public void Begin(DocumentCell cell)
    {
        foreach (var id in cell.Deleted.Append(cell.Id).OfType<string>())
        {
            users.Remove(id);
            isGone |= holder?.Id == id;
        }
    }

    /// <summary>A cell removes what it has shown.</summary>
    public void Clear(DocumentCell cell) => isGone |= ReferenceEquals(holder, cell);

    /// <summary>
    /// A cell shows what needs the library: true if the library has to come with it. Without
    /// names, every cell may be the holder run again. A run brings it once, and what it cleared
    /// comes back when it ends.
    /// </summary>
    public bool IsNeededBy(DocumentCell cell)
    {
        users.Add(cell.Id ?? "");
        return !ReferenceEquals(holder, cell)
            && (isGone || holder?.Id is null || cell.Id is null);
    }

    /// <summary>Shows the library below a cell, and empties the older copy if it is left.</summary>
    public IEnumerable<Output> MoveTo(DocumentCell cell)
    {
        var older = displayId;
        (holder, displayId, isGone) = (cell, Guid.NewGuid().ToString("N"), false);
        yield return new DisplayOutput(Html(script)) { DisplayId = displayId };
        if (older is not null)
            yield return new UpdateOutput(Html(""), older);
    }

    private static Dictionary<string, string> Html(string html) =>
        new() { ["text/html"] = html, ["text/plain"] = "" };
}
