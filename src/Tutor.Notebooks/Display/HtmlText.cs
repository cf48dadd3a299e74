namespace Tutor.Notebooks;

/// <summary>Text that is HTML already, to be shown as it is.</summary>
public sealed record HtmlText(string Html);
