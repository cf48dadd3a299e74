namespace Tutor.Notebooks;

/// <summary>One stretch of a notebook, or of a file that it brings in, on its way into an app.
/// </summary>
internal abstract record AppPiece;

/// <summary>Text, for a comment.</summary>
internal sealed record TextPiece(string Text) : AppPiece;

/// <summary>C#, its lines numbered as where it comes from.</summary>
internal sealed record CodePiece(string Code, CodeOrigin Origin) : AppPiece;

/// <summary>Packages and feeds.</summary>
internal sealed record PackagePiece(PackageStep Step, CodeOrigin Origin) : AppPiece;

/// <summary>A call that no cell holds, such as one that measures the time of a cell.</summary>
internal sealed record CallPiece(string Call) : AppPiece;
