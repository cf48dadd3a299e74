using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Reads and writes <c>.ipynb</c> files (nbformat 4.5) of C# notebooks.</summary>
public static class NotebookFile
{
    private static readonly UTF8Encoding Utf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a C# notebook of nbformat 4.</summary>
    /// <exception cref="NotebookException">
    /// The file is missing, is not JSON, not a notebook, of another format version, or of
    /// another language; the message names the path and what was found.
    /// </exception>
    public static Notebook Load(string path)
    {
        try
        {
            var notebook = NotebookJson.Read(Parse(File.ReadAllText(path, Utf8)));
            RequireCSharp(notebook.Language);
            return notebook;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path} cannot be read: {error.Message}", error);
        }
        catch (DecoderFallbackException error)
        {
            throw new NotebookException(
                $"{path} is not UTF-8 text, so not a notebook: {error.Message}", error);
        }
        catch (FormatException error)
        {
            throw new NotebookException($"{path} {error.Message}", error);
        }
    }

    /// <summary>Writes the notebook in Jupyter's normal form, completely or not at all.</summary>
    public static void Save(Notebook notebook, string path) =>
        WholeFile.Write(path, NormalForm(notebook));

    /// <summary>The notebook as Jupyter writes it to disk.</summary>
    internal static string NormalForm(Notebook notebook) =>
        JupyterJson.Write(NotebookJson.Write(notebook));

    private static JsonObject Parse(string text)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            var json = JsonNode.Parse(text, documentOptions: options) as JsonObject
                ?? throw new FormatException(
                    "is JSON but not a notebook: a notebook is an object with cells.");
            _ = JupyterJson.Write(json); // half a character in a text fails only when it is read
            return json;
        }
        catch (JsonException error) when (error.LineNumber is null)
        {
            throw new FormatException($"is not a valid notebook: {error.Message}", error);
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"is not JSON, so not a notebook: line {error.LineNumber + 1}, "
                + $"byte {error.BytePositionInLine + 1} cannot be read.", error);
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException(
                $"is not a valid notebook: a text in it is no Unicode. {error.Message}", error);
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
