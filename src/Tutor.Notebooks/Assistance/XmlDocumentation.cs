using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>
/// The documentation of a library, from XML files. They are read when somebody asks and not kept:
/// searching all 30 MB of the framework's takes less time than a reader notices.
/// </summary>
/// <param name="files">Where to search, the likeliest file first.</param>
internal sealed class XmlDocumentation(Func<IEnumerable<string>> files) : DocumentationProvider
{
    /// <summary>The file the compiler writes beside a library.</summary>
    public static XmlDocumentation Beside(string library)
    {
        var file = Path.ChangeExtension(library, ".xml");
        return new(() => File.Exists(file) ? [file] : []);
    }

    /// <summary>The framework's own, which the SDK keeps apart from the libraries.</summary>
    public static XmlDocumentation OfFramework(string library) =>
        new(() => FrameworkDocumentation.FilesFor(Path.GetFileNameWithoutExtension(library)));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => files.GetHashCode();

    /// <summary>What stands inside the symbol's <c>member</c> element.</summary>
    protected override string GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture,
        CancellationToken cancellationToken = default)
    {
        var member = Encoding.UTF8.GetBytes($"<member name=\"{documentationMemberID}\">");
        foreach (var file in files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> text = File.ReadAllBytes(file);
            if (text.IndexOf(member) is >= 0 and var found)
                return UpToEnd(text[(found + member.Length)..]);
        }
        return "";
    }

    private static string UpToEnd(ReadOnlySpan<byte> text) =>
        text.IndexOf("</member>"u8) is >= 0 and var end ? Encoding.UTF8.GetString(text[..end]) : "";
}
