namespace Tutor.Notebooks;

/// <summary>Something that was displayed and can still change: a progress bar, a plot.</summary>
public sealed class DisplayedValue
{
    internal DisplayedValue(string id) => Id = id;

    /// <summary>The name that front ends know the output by.</summary>
    internal string Id { get; }

    /// <summary>Shows another value in the place of the first.</summary>
    public void Update(object? value) =>
        CellSink.Current.Show(new UpdateOutput(Formatter.Format(value), Id));
}
