namespace Tutor.Notebooks;

/// <summary>The lines that are no C#: which there are, and what to say of any other.</summary>
internal static class KnownDirectives
{
    /// <summary>One line for each, as <c>#!lsmagic</c> shows them.</summary>
    public const string List = """
        #r "path.dll"             refers to a library; the path starts at the notebook's folder
        #r "nuget: Id, Version"   fetches a package and refers to it; Version may be left out
        #i "nuget: source"        also looks for packages there: a URL or a folder
        #load "file.csx"          runs a script as part of the cell
        #!import "file"           runs the C# of a .cs, .csx, .ipynb or .dib file
        #!time                    shows how long the cell took
        #!about                   shows what runs this notebook
        #!lsmagic                 shows this list
        #!csharp                  what follows is C#
        #!markdown                what follows is text to show
        """;

    private const string Names = "#!import, #!time, #!about, #!lsmagic, #!csharp, #!markdown";

    /// <summary>Languages of Polyglot Notebooks that are neither C# nor Markdown.</summary>
    private static readonly HashSet<string> OtherLanguages =
    [
        "fsharp", "f#", "pwsh", "powershell", "javascript", "js", "typescript", "html", "css",
        "mermaid", "sql", "kql", "http", "value", "python", "r", "bash",
    ];

    /// <summary>Whether Polyglot Notebooks knows a language by this name.</summary>
    public static bool IsLanguage(string name) => IsCSharp(name) || IsMarkdown(name)
        || OtherLanguages.Contains(name.ToLowerInvariant());

    /// <summary>Whether a name of Polyglot Notebooks means C#.</summary>
    public static bool IsCSharp(string language) =>
        language.ToLowerInvariant() is "csharp" or "c#";

    /// <summary>Whether a name of Polyglot Notebooks means Markdown.</summary>
    public static bool IsMarkdown(string language) =>
        language.ToLowerInvariant() is "markdown" or "md";

    /// <summary>What to say of <c>#!name</c>, which this kernel does not know.</summary>
    public static string Complaint(string name) =>
        OtherLanguages.Contains(name.ToLowerInvariant())
            ? $"#!{name} cannot be used here: this kernel runs C# only. Take the cell out, or "
                + "write it in C#."
            : $"#!{name} is not a directive of this kernel. It knows {Names}; #!lsmagic says "
                + "what they do.";
}
