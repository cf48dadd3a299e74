using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Reads and writes <c>.ipynb</c> files (nbformat 4.5) of C# notebooks.</summary>
public static class NotebookFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads a C# notebook of nbformat 4.</summary>
    /// <exception cref="NotebookException">
    /// The file is missing, is not JSON, not a notebook, of another format version, or of
    /// another language; the message names the path and what was found.
    /// </exception>
    public static Notebook Load(string path)
    {
        try
        {
            var notebook = NotebookJson.Read(Parse(File.ReadAllText(path)));
            RequireCSharp(notebook.Language);
            return notebook;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path} cannot be read: {error.Message}", error);
        }
        catch (FormatException error)
        {
            throw new NotebookException($"{path} {error.Message}", error);
        }
    }

    /// <summary>Writes the notebook in Jupyter's normal form, completely or not at all.</summary>
    public static void Save(Notebook notebook, string path)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            var text = JupyterJson.Write(NotebookJson.Write(notebook));
            File.WriteAllText(unfinished, text, Utf8);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new FormatException(
                "is JSON but not a notebook: a notebook is an object with cells.");
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"is not JSON, so not a notebook: line {error.LineNumber + 1}, "
                + $"byte {error.BytePositionInLine + 1} cannot be read.", error);
        }
    }

    private static void RequireCSharp(string language)
    {
        if (language == "")
            throw new FormatException(
                "does not say its language. Set metadata.kernelspec.language to C#.");
        if (!language.Equals("C#", StringComparison.OrdinalIgnoreCase)
            && !language.Equals("csharp", StringComparison.OrdinalIgnoreCase))
            throw new FormatException(
                $"is a notebook for {language}; this engine runs C# notebooks only.");
    }
}
