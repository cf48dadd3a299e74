using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor;

/// <summary>
/// Tokenizers in the files of Hugging Face's tokenizers library, <c>tokenizer.json</c>: a file
/// names the steps a text goes through and holds the vocabulary of the last.
/// </summary>
/// <remarks>
/// A file is read where its steps are those of a tokenizer here, and refused otherwise, with the
/// step that is missing. Left out is what fits a text to one model: tokens put around it
/// (<c>post_processor</c>), truncation and padding; so tokens are those that
/// <c>encode(text, add_special_tokens=False)</c> gives there. Added tokens are never found in a
/// text unless they are allowed.
/// </remarks>
public static class TokenizerJson
{
    private static readonly JsonSerializerOptions readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Reads a tokenizer: its model says which.</summary>
    /// <exception cref="InvalidDataException">It is broken, or has steps unknown here.</exception>
    public static ITokenizer Load(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var file = new JsonPart(json.RootElement, "");
            file["version"].Require("1.0");
            file["model"].Require("BPE", "WordPiece", "Unigram");
            return file["model"]["type"].Text switch
            {
                "BPE" => BytePairJson.Read(file),
                "WordPiece" => WordPieceJson.Read(file),
                _ => UnigramJson.Read(file),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidDataException
            or ArgumentException or InvalidOperationException) // the last: half a surrogate pair
        {
            throw new InvalidDataException(
                $"'{path}' holds no tokenizer that can be read: {error.Message.TrimEnd('.')}.",
                error);
        }
    }

    /// <summary>Writes a tokenizer, complete or not at all.</summary>
    /// <exception cref="InvalidOperationException">Two tokens have the same bytes.</exception>
    public static void Save(BytePairTokenizer tokenizer, string path) =>
        Write(BytePairJson.Write(tokenizer), path);

    /// <summary>Writes a tokenizer, complete or not at all.</summary>
    public static void Save(WordPieceTokenizer tokenizer, string path) =>
        Write(WordPieceJson.Write(tokenizer), path);

    /// <summary>Writes a tokenizer, complete or not at all.</summary>
    public static void Save(UnigramTokenizer tokenizer, string path) =>
        Write(UnigramJson.Write(tokenizer), path);

    private static void Write(JsonObject file, string path) =>
        WholeFile.Write(path, stream => stream.Write(
            Encoding.UTF8.GetBytes(file.ToJsonString(readable))));
}
